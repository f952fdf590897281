CREATE TABLE "data_versions" (
	"id" boolean PRIMARY KEY DEFAULT true,
	"version" bigint NOT NULL,
	"raised_by" xid8 NOT NULL,
	CONSTRAINT "data_versions_one" CHECK ("id")
);
--> statement-breakpoint
INSERT INTO "data_versions" ("version", "raised_by") VALUES (1, '0');
--> statement-breakpoint
-- The first write of a transaction raises the version, which keeps the row until the end of it: versions are committed
-- in their order. Listeners hear of it when it is committed, and not if it is not.
CREATE FUNCTION "raise_data_version"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	"raised" bigint;
BEGIN
	UPDATE "data_versions" SET "version" = "version" + 1, "raised_by" = pg_current_xact_id()
	WHERE "raised_by" <> pg_current_xact_id() RETURNING "version" INTO "raised";
	IF "raised" IS NOT NULL THEN
		PERFORM pg_notify('entente_data', "raised"::text);
	END IF;
	RETURN NULL;
END
$$;
--> statement-breakpoint
DO $$
DECLARE
	"each" regclass;
BEGIN
	FOR "each" IN
		SELECT oid FROM pg_class
		WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'data_versions'
	LOOP
		EXECUTE format('CREATE TRIGGER "raise_data_version" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION "raise_data_version"()', "each");
	END LOOP;
END
$$;
