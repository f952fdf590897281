-- PART_OF must lead somewhere: following it from an agreement never comes back to it. Links no longer listed do not count.
CREATE FUNCTION "agreement_links_without_circles"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (
		WITH RECURSIVE "above"("id") AS (
			SELECT NEW."agreement_id"
			UNION
			SELECT l."agreement_id" FROM "agreement_links" l JOIN "above" ON l."from_id" = "above"."id" WHERE l."kind" = 'PART_OF' AND l."listed"
		)
		SELECT FROM "above" WHERE "id" = NEW."from_id"
	) THEN
		RAISE EXCEPTION 'agreement % would be part of itself', NEW."from_id" USING ERRCODE = 'check_violation', CONSTRAINT = 'agreement_links_without_circles';
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "agreement_links_without_circles" AFTER INSERT OR UPDATE ON "agreement_links"
	DEFERRABLE INITIALLY IMMEDIATE
	FOR EACH ROW WHEN (NEW."kind" = 'PART_OF' AND NEW."listed") EXECUTE FUNCTION "agreement_links_without_circles"();
