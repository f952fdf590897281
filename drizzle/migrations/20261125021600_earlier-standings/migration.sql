CREATE TABLE "claim_standings" (
	"claim_id" integer,
	"until" timestamp with time zone,
	"rank" "rank" NOT NULL,
	"reason" text,
	"deprecated_at" timestamp with time zone,
	"retracted_at" timestamp with time zone,
	CONSTRAINT "claim_standings_one" PRIMARY KEY("claim_id","until"),
	CONSTRAINT "claim_standings_deprecated" CHECK (("rank" = 'DEPRECATED') = ("deprecated_at" is not null)),
	CONSTRAINT "claim_standings_deprecated_reason" CHECK ("rank" <> 'DEPRECATED' or "reason" is not null),
	CONSTRAINT "claim_standings_times" CHECK ("until" between '0001-01-02' and '9999-12-30' and "deprecated_at" <= '9999-12-30' and "retracted_at" <= '9999-12-30')
);
--> statement-breakpoint
ALTER TABLE "claim_standings" ADD CONSTRAINT "claim_standings_claim_id_claims_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id");