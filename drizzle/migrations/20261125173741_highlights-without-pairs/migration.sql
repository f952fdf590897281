-- What it answers is as before. Pairs of words have no positions, so they are dropped before any word is looked at.
CREATE OR REPLACE FUNCTION "search_highlights"("passages" text, "words" tsvector, "phrases" text[], "beginnings" text[]) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET plan_cache_mode = force_generic_plan AS $$
DECLARE
	"hits" int[];
	"hit" int;
	"passage" text;
	"pieces" text[];
	"start" int;
	"size" int;
	"next" int := 1;
	"first" int;
	"last" int;
	"done" int;
	"shown" int;
	"count" int := 0;
	"between" text;
	"fragments" jsonb;
	"found" jsonb := '[]';
BEGIN
	SELECT array_agg(DISTINCT p ORDER BY p) INTO "hits"
	FROM unnest(ts_filter("words", '{d}')) AS w(lexeme, positions, weights), unnest(w.positions) AS p
	WHERE w.lexeme = ANY ("phrases") OR w.lexeme ^@ ANY ("beginnings");
	-- Only where phrases are asked for: one is where each of its words stands as far along as it does in the phrase.
	IF strpos(array_to_string("phrases", ''), ' ') > 0 THEN
		SELECT array_agg(DISTINCT h ORDER BY h) INTO "hits" FROM (
			SELECT unnest("hits") AS h
			UNION ALL
			SELECT generate_series(min(p)::int, max(p)::int)
			FROM unnest("phrases") AS phrase, string_to_table(phrase, ' ') WITH ORDINALITY AS n(word, k)
				JOIN unnest(ts_filter("words", '{d}')) AS w(lexeme, positions, weights) ON w.lexeme = n.word, unnest(w.positions) AS p
			WHERE strpos(phrase, ' ') > 0
			GROUP BY phrase, p - n.k HAVING count(DISTINCT n.k) = cardinality(string_to_array(phrase, ' '))
		) AS h;
	END IF;
	FOREACH "passage" IN ARRAY string_to_array("passages", U&'\001E') LOOP
		"hit" := "hits"["next"];
		EXIT WHEN "hit" IS NULL OR "count" = 10;
		"pieces" := string_to_array("passage", U&'\001F');
		"start" := split_part("pieces"[1], ' ', 2)::int - 1;
		"size" := cardinality("pieces") / 2 - 1;
		"last" := 0;
		"shown" := 0;
		-- The piece before word n is 2n, and word n itself 2n + 1.
		WHILE "hit" <= "start" + "size" AND "shown" < 3 AND "count" < 10 LOOP
			"first" := CASE WHEN "size" <= 40 THEN 1 ELSE greatest("last" + 1, "hit" - "start" - 5) END;
			"last" := CASE WHEN "size" <= 40 THEN "size" ELSE least("size", "hit" - "start" + 14) END;
			"fragments" := '[]';
			"done" := CASE WHEN "first" = 1 THEN 2 ELSE 2 * "first" + 1 END;
			WHILE "hit" <= "start" + "last" LOOP
				"between" := array_to_string("pieces"["done":2 * ("hit" - "start")], '');
				IF "between" <> '' THEN
					"fragments" := "fragments" || jsonb_build_object('text', "between", 'hit', false);
				END IF;
				"done" := 2 * ("hit" - "start") + 2;
				"fragments" := "fragments" || jsonb_build_object('text', "pieces"["done" - 1], 'hit', true);
				"next" := "next" + 1;
				"hit" := "hits"["next"];
			END LOOP;
			"between" := array_to_string("pieces"["done":CASE WHEN "last" = "size" THEN 2 * "size" + 2 ELSE 2 * "last" + 1 END], '');
			IF "between" <> '' THEN
				"fragments" := "fragments" || jsonb_build_object('text', "between", 'hit', false);
			END IF;
			"found" := "found" || jsonb_build_object('field', split_part("pieces"[1], ' ', 1), 'fragments', "fragments");
			"shown" := "shown" + 1;
			"count" := "count" + 1;
		END LOOP;
		WHILE "hit" <= "start" + "size" LOOP
			"next" := "next" + 1;
			"hit" := "hits"["next"];
		END LOOP;
	END LOOP;
	RETURN "found";
END $$;
