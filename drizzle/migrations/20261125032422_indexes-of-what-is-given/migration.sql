DROP INDEX "claims_value_record";--> statement-breakpoint
CREATE INDEX "claims_value_record" ON "claims" ("value_record_id") WHERE "value_record_id" is not null;--> statement-breakpoint
DROP INDEX "claims_speaker";--> statement-breakpoint
CREATE INDEX "claims_speaker" ON "claims" ("speaker_id") WHERE "speaker_id" is not null;--> statement-breakpoint
DROP INDEX "claims_article";--> statement-breakpoint
CREATE INDEX "claims_article" ON "claims" ("article_id") WHERE "article_id" is not null;--> statement-breakpoint
DROP INDEX "funding_lines_agreement";--> statement-breakpoint
CREATE INDEX "funding_lines_agreement" ON "funding_lines" ("agreement_id") WHERE "agreement_id" is not null;--> statement-breakpoint
DROP INDEX "records_part_of";--> statement-breakpoint
CREATE INDEX "records_part_of" ON "records" ("part_of_id") WHERE "part_of_id" is not null;--> statement-breakpoint
DROP INDEX "records_merged_into";--> statement-breakpoint
CREATE INDEX "records_merged_into" ON "records" ("merged_into_id") WHERE "merged_into_id" is not null;