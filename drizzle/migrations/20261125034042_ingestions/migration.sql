CREATE TYPE "resolution_state" AS ENUM('OPEN', 'ACCEPTED', 'REJECTED');--> statement-breakpoint
CREATE TABLE "ingestions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ingestions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"key" text NOT NULL UNIQUE,
	"method" text NOT NULL,
	"dataset_id" integer,
	"edition" text,
	"file" text NOT NULL,
	"sha256" text NOT NULL,
	"rows" integer NOT NULL,
	"inserted" integer NOT NULL,
	"updated" integer NOT NULL,
	"unchanged" integer NOT NULL,
	"rejected" integer NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "resolutions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "resolutions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"record_id" integer NOT NULL,
	"printed" text NOT NULL,
	"folded" text NOT NULL,
	"score" numeric NOT NULL,
	"reasons" text[] NOT NULL,
	"state" "resolution_state" DEFAULT 'OPEN'::"resolution_state" NOT NULL,
	"decided_at" timestamp with time zone,
	CONSTRAINT "resolutions_one" UNIQUE("folded","record_id"),
	CONSTRAINT "resolutions_decided" CHECK (("state" = 'OPEN') = ("decided_at" is null))
);
--> statement-breakpoint
ALTER TABLE "programs" ALTER COLUMN "code" DROP NOT NULL;--> statement-breakpoint
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
CREATE INDEX "records_merged_into" ON "records" ("merged_into_id") WHERE "merged_into_id" is not null;--> statement-breakpoint
CREATE INDEX "ingestions_dataset" ON "ingestions" ("dataset_id");--> statement-breakpoint
CREATE INDEX "resolutions_record" ON "resolutions" ("record_id");--> statement-breakpoint
ALTER TABLE "ingestions" ADD CONSTRAINT "ingestions_dataset_id_datasets_id_fkey" FOREIGN KEY ("dataset_id") REFERENCES "datasets"("id");--> statement-breakpoint
ALTER TABLE "resolutions" ADD CONSTRAINT "resolutions_record_id_records_id_fkey" FOREIGN KEY ("record_id") REFERENCES "records"("id");