DROP INDEX "agreement_parties_country";--> statement-breakpoint
CREATE INDEX "agreement_parties_country" ON "agreement_parties" ("country_id","agreement_id","listed");--> statement-breakpoint
DROP INDEX "funding_lines_recipient";--> statement-breakpoint
CREATE INDEX "funding_lines_recipient" ON "funding_lines" ("recipient_id");--> statement-breakpoint
DROP INDEX "agreement_parties_agreement";--> statement-breakpoint
CREATE INDEX "agreement_parties_agreement" ON "agreement_parties" ("agreement_id","id","country_id","organization_id") WHERE "listed";--> statement-breakpoint
DROP INDEX "signatures_agreement";--> statement-breakpoint
CREATE INDEX "signatures_agreement" ON "signatures" ("agreement_id","id","official_id","tenure_id","mode") WHERE "listed";--> statement-breakpoint
CREATE INDEX "funding_lines_received" ON "funding_lines" ("recipient_id","fiscal_year","id","stage","amount_point","amount_currency") WHERE "listed";