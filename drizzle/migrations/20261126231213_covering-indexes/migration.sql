DROP INDEX "funding_lines_recipient";--> statement-breakpoint
CREATE INDEX "funding_lines_recipient" ON "funding_lines" ("recipient_id","fiscal_year","id","stage","amount_point","amount_currency","listed");--> statement-breakpoint
DROP INDEX "statements_speaker";--> statement-breakpoint
CREATE INDEX "statements_speaker" ON "statements" ("speaker_id","said_min","said_max","id");--> statement-breakpoint
CREATE INDEX "agreement_parties_agreement" ON "agreement_parties" ("agreement_id","id","country_id","organization_id","listed");--> statement-breakpoint
CREATE INDEX "signatures_agreement" ON "signatures" ("agreement_id","id","official_id","tenure_id","mode","listed");--> statement-breakpoint
CREATE INDEX "funding_lines_currency" ON "funding_lines" ("amount_currency");