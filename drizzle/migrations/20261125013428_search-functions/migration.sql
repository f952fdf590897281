-- Bodies go elsewhere as soon as a row is long, so that ranking many rows reads little.
ALTER TABLE "search_documents" SET (toast_tuple_target = 128);
--> statement-breakpoint
ALTER TABLE "search_documents" ALTER COLUMN "names" SET STORAGE MAIN, ALTER COLUMN "name_words" SET STORAGE MAIN;
--> statement-breakpoint
-- The parts of a record's texts that hold a hit, each cut into what was hit and what was not: of a short one all, of a
-- long one up to three stretches of twenty words. A passage is its field and the position of its first word, then what
-- stands before, between and after its words and these in turn; U+001F parts them, U+001E parts passages.
CREATE FUNCTION "search_highlights"("passages" text, "words" tsvector, "phrases" text[], "beginnings" text[]) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
	"hits" int[];
	"passage" text;
	"pieces" text[];
	"start" int;
	"size" int;
	"next" int := 1;
	"first" int;
	"last" int;
	"done" int;
	"shown" int;
	"fragments" jsonb;
	"found" jsonb := '[]';
BEGIN
	SELECT array_agg(h ORDER BY h) INTO "hits" FROM (
		SELECT t."at" + i AS h
		FROM (SELECT w.lexeme, unnest(w.positions) AS "at" FROM unnest("words") AS w(lexeme, positions, weights)) AS t
			JOIN unnest("phrases") AS phrase ON split_part(phrase, ' ', 1) = t.lexeme,
			generate_series(0, cardinality(string_to_array(phrase, ' ')) - 1) AS i
		WHERE strpos(phrase, ' ') = 0 OR NOT EXISTS (
			SELECT FROM unnest(string_to_array(phrase, ' ')) WITH ORDINALITY AS n(word, k)
			WHERE NOT EXISTS (SELECT FROM unnest("words") AS o WHERE o.lexeme = n.word AND (t."at" + n.k - 1)::smallint = ANY (o.positions))
		)
		UNION
		SELECT unnest(w.positions) FROM unnest("words") AS w(lexeme, positions, weights), unnest("beginnings") AS b WHERE starts_with(w.lexeme, b)
	) AS h;
	FOREACH "passage" IN ARRAY string_to_array("passages", U&'\001E') LOOP
		"pieces" := string_to_array("passage", U&'\001F');
		"start" := split_part("pieces"[1], ' ', 2)::int - 1;
		"size" := cardinality("pieces") / 2 - 1;
		"last" := 0;
		"shown" := 0;
		-- The piece before word n is 2n, and word n itself 2n + 1.
		WHILE "hits"["next"] <= "start" + "size" AND "shown" < 3 AND jsonb_array_length("found") < 10 LOOP
			"first" := CASE WHEN "size" <= 40 THEN 1 ELSE greatest("last" + 1, "hits"["next"] - "start" - 5) END;
			"last" := CASE WHEN "size" <= 40 THEN "size" ELSE least("size", "hits"["next"] - "start" + 14) END;
			"fragments" := '[]';
			"done" := CASE WHEN "first" = 1 THEN 2 ELSE 2 * "first" + 1 END;
			WHILE "hits"["next"] <= "start" + "last" LOOP
				IF array_to_string("pieces"["done":2 * ("hits"["next"] - "start")], '') <> '' THEN
					"fragments" := "fragments" || jsonb_build_object('text', array_to_string("pieces"["done":2 * ("hits"["next"] - "start")], ''), 'hit', false);
				END IF;
				"done" := 2 * ("hits"["next"] - "start") + 2;
				"fragments" := "fragments" || jsonb_build_object('text', "pieces"["done" - 1], 'hit', true);
				"next" := "next" + 1;
			END LOOP;
			"passage" := array_to_string("pieces"["done":CASE WHEN "last" = "size" THEN 2 * "size" + 2 ELSE 2 * "last" + 1 END], '');
			IF "passage" <> '' THEN
				"fragments" := "fragments" || jsonb_build_object('text', "passage", 'hit', false);
			END IF;
			"found" := "found" || jsonb_build_object('field', split_part("pieces"[1], ' ', 1), 'fragments', "fragments");
			"shown" := "shown" + 1;
		END LOOP;
		WHILE "hits"["next"] <= "start" + "size" LOOP
			"next" := "next" + 1;
		END LOOP;
	END LOOP;
	RETURN "found";
END $$;
--> statement-breakpoint
-- A database that was filled before is to be written once more, which works out what its records are found by.
INSERT INTO "seedings" ("hash") SELECT '' WHERE EXISTS (SELECT FROM "seedings");
