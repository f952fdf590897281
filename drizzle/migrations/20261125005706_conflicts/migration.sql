CREATE TABLE "conflict_claims" (
	"conflict_id" integer,
	"claim_id" integer,
	CONSTRAINT "conflict_claims_one" PRIMARY KEY("conflict_id","claim_id")
);
--> statement-breakpoint
CREATE TABLE "conflicts" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "conflicts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"key" text NOT NULL UNIQUE,
	"record_id" integer NOT NULL,
	"property" "property" NOT NULL,
	"modality" "modality" NOT NULL,
	"preferred_id" integer,
	CONSTRAINT "conflicts_one" UNIQUE("record_id","property","modality"),
	CONSTRAINT "conflicts_one_property" CHECK ("property" <> 'RECORD')
);
--> statement-breakpoint
CREATE TABLE "difference_sources" (
	"difference_id" integer,
	"source_id" integer,
	"names" boolean NOT NULL,
	CONSTRAINT "difference_sources_one" PRIMARY KEY("difference_id","source_id")
);
--> statement-breakpoint
CREATE TABLE "differences" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "differences_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"key" text NOT NULL UNIQUE,
	"record_id" integer NOT NULL,
	"part" "record_type" NOT NULL,
	"modality" "modality" NOT NULL,
	"member_id" integer NOT NULL,
	CONSTRAINT "differences_one" UNIQUE("record_id","part","modality","member_id")
);
--> statement-breakpoint
ALTER TABLE "seedings" ADD COLUMN "rules" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "conflict_claims_claim" ON "conflict_claims" ("claim_id","conflict_id");--> statement-breakpoint
CREATE INDEX "conflicts_preferred" ON "conflicts" ("preferred_id");--> statement-breakpoint
CREATE INDEX "difference_sources_source" ON "difference_sources" ("source_id","difference_id");--> statement-breakpoint
CREATE INDEX "differences_member" ON "differences" ("member_id");--> statement-breakpoint
ALTER TABLE "conflict_claims" ADD CONSTRAINT "conflict_claims_conflict_id_conflicts_id_fkey" FOREIGN KEY ("conflict_id") REFERENCES "conflicts"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "conflict_claims" ADD CONSTRAINT "conflict_claims_claim_id_claims_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id");--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_record_id_records_id_fkey" FOREIGN KEY ("record_id") REFERENCES "records"("id");--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_preferred_id_claims_id_fkey" FOREIGN KEY ("preferred_id") REFERENCES "claims"("id");--> statement-breakpoint
ALTER TABLE "difference_sources" ADD CONSTRAINT "difference_sources_difference_id_differences_id_fkey" FOREIGN KEY ("difference_id") REFERENCES "differences"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "difference_sources" ADD CONSTRAINT "difference_sources_source_id_records_id_fkey" FOREIGN KEY ("source_id") REFERENCES "records"("id");--> statement-breakpoint
ALTER TABLE "differences" ADD CONSTRAINT "differences_record_id_records_id_fkey" FOREIGN KEY ("record_id") REFERENCES "records"("id");--> statement-breakpoint
ALTER TABLE "differences" ADD CONSTRAINT "differences_member_id_records_id_fkey" FOREIGN KEY ("member_id") REFERENCES "records"("id");