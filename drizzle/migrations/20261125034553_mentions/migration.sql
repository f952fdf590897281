ALTER TYPE "property" ADD VALUE 'EVENT' BEFORE 'FISCAL_YEAR';--> statement-breakpoint
ALTER TYPE "record_type" ADD VALUE 'MENTION';--> statement-breakpoint
CREATE TABLE "mentions" (
	"id" integer PRIMARY KEY,
	"key" text NOT NULL UNIQUE,
	"listed" boolean DEFAULT true NOT NULL,
	"article_id" integer NOT NULL,
	"country_id" integer,
	"organization_id" integer,
	"official_id" integer,
	"program_id" integer,
	"agreement_id" integer,
	"event_id" integer,
	"paragraph" integer NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"exact" text NOT NULL,
	CONSTRAINT "mentions_one" UNIQUE NULLS NOT DISTINCT("article_id","start","end","country_id","organization_id","official_id","program_id","agreement_id","event_id"),
	CONSTRAINT "mentions_one_of" CHECK (num_nonnulls("country_id", "organization_id", "official_id", "program_id", "agreement_id", "event_id") = 1),
	CONSTRAINT "mentions_span" CHECK ("start" >= 0 and "end" > "start" and "paragraph" >= 1)
);
--> statement-breakpoint
CREATE INDEX "mentions_country" ON "mentions" ("country_id","article_id","start");--> statement-breakpoint
CREATE INDEX "mentions_organization" ON "mentions" ("organization_id","article_id","start");--> statement-breakpoint
CREATE INDEX "mentions_official" ON "mentions" ("official_id","article_id","start");--> statement-breakpoint
CREATE INDEX "mentions_program" ON "mentions" ("program_id","article_id","start");--> statement-breakpoint
CREATE INDEX "mentions_agreement" ON "mentions" ("agreement_id","article_id","start");--> statement-breakpoint
CREATE INDEX "mentions_event" ON "mentions" ("event_id","article_id","start");--> statement-breakpoint
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_id_records_id_fkey" FOREIGN KEY ("id") REFERENCES "records"("id");--> statement-breakpoint
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_article_id_articles_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id");--> statement-breakpoint
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_country_id_countries_id_fkey" FOREIGN KEY ("country_id") REFERENCES "countries"("id");--> statement-breakpoint
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_organization_id_organizations_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id");--> statement-breakpoint
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_official_id_officials_id_fkey" FOREIGN KEY ("official_id") REFERENCES "officials"("id");--> statement-breakpoint
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_program_id_programs_id_fkey" FOREIGN KEY ("program_id") REFERENCES "programs"("id");--> statement-breakpoint
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_agreement_id_agreements_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreements"("id");--> statement-breakpoint
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_event_id_events_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id");