CREATE TYPE "qualifier" AS ENUM('EXACT', 'ABOUT', 'MORE_THAN', 'AT_LEAST', 'LESS_THAN', 'AT_MOST', 'UP_TO', 'BETWEEN');--> statement-breakpoint
CREATE TYPE "date_precision" AS ENUM('DAY', 'WEEK', 'THIRD_OF_MONTH', 'MONTH', 'SEASON', 'YEAR', 'FISCAL_YEAR', 'UNKNOWN');--> statement-breakpoint
CREATE TYPE "agreement_kind" AS ENUM('FRAMEWORK_DCA', 'SECTOR_DCA', 'CONTACT_PLAN', 'COOPERATION_PLAN', 'MOU', 'SOFA', 'ACSA', 'GSOIA', 'CTR_UMBRELLA', 'CTR_IMPLEMENTING', 'ALLIANCE_TREATY', 'JOINT_STATEMENT', 'EXCHANGE_OF_NOTES', 'OTHER');--> statement-breakpoint
CREATE TYPE "agreement_status" AS ENUM('NEGOTIATED', 'SIGNED', 'IN_FORCE', 'ENDED', 'SUPERSEDED', 'UNKNOWN');--> statement-breakpoint
CREATE TYPE "dcad_class" AS ENUM('GENERAL', 'SECTOR');--> statement-breakpoint
CREATE TYPE "legal_character" AS ENUM('BINDING', 'NON_BINDING', 'UNKNOWN');--> statement-breakpoint
CREATE TYPE "link_kind" AS ENUM('PART_OF', 'IMPLEMENTS', 'AMENDS', 'EXTENDS', 'SUPERSEDES');--> statement-breakpoint
CREATE TYPE "signature_mode" AS ENUM('SIGNED', 'INITIALED', 'EXCHANGED', 'WITNESSED');--> statement-breakpoint
CREATE TYPE "genre" AS ENUM('PRIMARY_TEXT', 'OFFICIAL_RELEASE', 'TRANSCRIPT', 'NEWS', 'ANALYSIS', 'REFERENCE');--> statement-breakpoint
CREATE TYPE "property" AS ENUM('RECORD', 'AGENCY', 'AGREEMENT', 'AMOUNT', 'BYLINE', 'CAPACITY', 'CATEGORY', 'CODE', 'COUNTRY', 'COVERAGE', 'CURRENCY', 'DATELINE_PLACE', 'DCAD_CLASS', 'DISSOLVED', 'DONOR', 'EDITION', 'END', 'ENDED', 'END_STATE', 'FISCAL_YEAR', 'FORMED', 'GENRE', 'HOST', 'IN_FORCE', 'KIND', 'LANGUAGE', 'LEGAL_CHARACTER', 'LEVEL', 'MEMBER', 'MODE', 'NAME', 'NATIONALITY', 'OFFICIAL', 'ORGANIZATION', 'PARENT', 'PLACE', 'PLANNED_ACTIVITIES', 'POST', 'PRICE_LEVEL', 'PROGRAM', 'PUBLISHED', 'PUBLISHER', 'PURPOSE', 'RANK_AS_PRINTED', 'RECIPIENT', 'REGION', 'RIGHTS', 'ROLE', 'SAID', 'SERIES', 'SIGNED', 'SORT_NAME', 'SPEAKER', 'STAGE', 'STAGE_AS_REPORTED', 'START', 'STATUS', 'STRENGTH', 'SUBJECTS', 'SUMMARY', 'TENURE', 'TITLE', 'TITLE_AS_PRINTED', 'TOPICS', 'URL', 'WIKIDATA_ID');--> statement-breakpoint
CREATE TYPE "rank" AS ENUM('PREFERRED', 'NORMAL', 'DEPRECATED');--> statement-breakpoint
CREATE TYPE "country_kind" AS ENUM('STATE', 'HISTORIC_STATE', 'AREA');--> statement-breakpoint
CREATE TYPE "event_kind" AS ENUM('VISIT', 'MEETING', 'SIGNING', 'EXERCISE', 'TRAINING', 'CONFERENCE', 'UNIT_FORMATION');--> statement-breakpoint
CREATE TYPE "modality" AS ENUM('ACTUAL', 'PLANNED');--> statement-breakpoint
CREATE TYPE "participant_role" AS ENUM('PARTICIPANT', 'HOST', 'ORGANIZER', 'VISITOR', 'OBSERVER');--> statement-breakpoint
CREATE TYPE "category" AS ENUM('MILITARY', 'ECONOMIC');--> statement-breakpoint
CREATE TYPE "stage" AS ENUM('REQUESTED', 'AUTHORIZED', 'APPROPRIATED', 'ALLOCATED', 'OBLIGATED', 'DISBURSED', 'UNSPECIFIED');--> statement-breakpoint
CREATE TYPE "organization_kind" AS ENUM('GOVERNMENT', 'MINISTRY', 'DEPARTMENT', 'COMMAND', 'ARMED_FORCE', 'UNIT', 'MULTINATIONAL_UNIT', 'ALLIANCE', 'AGENCY', 'PUBLISHER');--> statement-breakpoint
CREATE TYPE "post_level" AS ENUM('HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'MINISTER', 'CHIEF_OF_DEFENSE', 'DEPUTY_MINISTER', 'COMMANDER', 'AMBASSADOR', 'OTHER');--> statement-breakpoint
CREATE TYPE "program_kind" AS ENUM('ACCOUNT', 'AUTHORITY', 'FRAMEWORK');--> statement-breakpoint
CREATE TYPE "record_type" AS ENUM('COUNTRY', 'ORGANIZATION', 'OFFICIAL', 'POST', 'TENURE', 'AGREEMENT', 'PROGRAM', 'FUNDING_LINE', 'EVENT', 'STATEMENT', 'ARTICLE', 'DATASET', 'DEFLATOR', 'MEMBERSHIP', 'AGREEMENT_PARTY', 'SIGNATURE', 'AGREEMENT_LINK', 'PARTICIPANT', 'ALIAS');--> statement-breakpoint
CREATE TYPE "capacity" AS ENUM('SUBSTANTIVE', 'ACTING');--> statement-breakpoint
CREATE TYPE "end_state" AS ENUM('ONGOING', 'ENDED', 'ENDED_UNKNOWN_DATE');--> statement-breakpoint
CREATE TABLE "agreement_links" (
	"id" integer PRIMARY KEY,
	"key" text NOT NULL UNIQUE,
	"listed" boolean DEFAULT true NOT NULL,
	"from_id" integer NOT NULL,
	"agreement_id" integer NOT NULL,
	"kind" "link_kind" NOT NULL,
	"inferred" boolean DEFAULT false NOT NULL,
	CONSTRAINT "agreement_links_not_to_itself" CHECK ("from_id" <> "agreement_id")
);
--> statement-breakpoint
CREATE TABLE "agreement_parties" (
	"id" integer PRIMARY KEY,
	"key" text NOT NULL UNIQUE,
	"listed" boolean DEFAULT true NOT NULL,
	"agreement_id" integer NOT NULL,
	"country_id" integer,
	"organization_id" integer,
	CONSTRAINT "agreement_parties_one" UNIQUE NULLS NOT DISTINCT("agreement_id","country_id","organization_id"),
	CONSTRAINT "agreement_parties_country_or_organization" CHECK (num_nonnulls("country_id", "organization_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "agreements" (
	"id" integer PRIMARY KEY,
	"slug" text NOT NULL UNIQUE,
	"title" text NOT NULL,
	"listed" boolean DEFAULT true NOT NULL,
	"kind" "agreement_kind" NOT NULL,
	"dcad_class" "dcad_class",
	"subjects" text[] DEFAULT '{}'::text[] NOT NULL,
	"legal_character" "legal_character",
	"status" "agreement_status" NOT NULL,
	"signed_min" date,
	"signed_max" date,
	"signed_precision" "date_precision",
	"signed_as_printed" text,
	"in_force_min" date,
	"in_force_max" date,
	"in_force_precision" "date_precision",
	"in_force_as_printed" text,
	"ended_min" date,
	"ended_max" date,
	"ended_precision" "date_precision",
	"ended_as_printed" text,
	"place" text,
	"planned_activities_point" numeric,
	"planned_activities_min" numeric,
	"planned_activities_max" numeric,
	"planned_activities_qualifier" "qualifier",
	"planned_activities_unit" text,
	"planned_activities_as_printed" text,
	CONSTRAINT "agreements_signed_when" CHECK ("signed_min" <= "signed_max" and "signed_min" between date '0001-01-01' and date '9999-12-31' and "signed_max" between date '0001-01-01' and date '9999-12-31' and ("signed_precision" is not null or ("signed_min" is null and "signed_max" is null and "signed_as_printed" is null)) and ("signed_precision" <> 'DAY' or ("signed_min" is not null and "signed_max" = "signed_min"))),
	CONSTRAINT "agreements_in_force_when" CHECK ("in_force_min" <= "in_force_max" and "in_force_min" between date '0001-01-01' and date '9999-12-31' and "in_force_max" between date '0001-01-01' and date '9999-12-31' and ("in_force_precision" is not null or ("in_force_min" is null and "in_force_max" is null and "in_force_as_printed" is null)) and ("in_force_precision" <> 'DAY' or ("in_force_min" is not null and "in_force_max" = "in_force_min"))),
	CONSTRAINT "agreements_ended_when" CHECK ("ended_min" <= "ended_max" and "ended_min" between date '0001-01-01' and date '9999-12-31' and "ended_max" between date '0001-01-01' and date '9999-12-31' and ("ended_precision" is not null or ("ended_min" is null and "ended_max" is null and "ended_as_printed" is null)) and ("ended_precision" <> 'DAY' or ("ended_min" is not null and "ended_max" = "ended_min"))),
	CONSTRAINT "agreements_planned_activities_quantity" CHECK ("planned_activities_min" <= "planned_activities_max" and "planned_activities_point" not in ('NaN', 'Infinity', '-Infinity') and "planned_activities_min" not in ('NaN', 'Infinity', '-Infinity') and "planned_activities_max" not in ('NaN', 'Infinity', '-Infinity') and ("planned_activities_qualifier" is not null) = (coalesce("planned_activities_point", "planned_activities_min", "planned_activities_max") is not null) and ("planned_activities_qualifier" not in ('EXACT', 'ABOUT') or "planned_activities_point" is not null) and ("planned_activities_qualifier" not in ('MORE_THAN', 'AT_LEAST') or "planned_activities_min" is not null) and ("planned_activities_qualifier" not in ('LESS_THAN', 'AT_MOST', 'UP_TO') or "planned_activities_max" is not null) and ("planned_activities_qualifier" <> 'BETWEEN' or ("planned_activities_min" is not null and "planned_activities_max" is not null)) and true)
);
--> statement-breakpoint
CREATE TABLE "signatures" (
	"id" integer PRIMARY KEY,
	"key" text NOT NULL UNIQUE,
	"listed" boolean DEFAULT true NOT NULL,
	"agreement_id" integer NOT NULL,
	"official_id" integer NOT NULL,
	"tenure_id" integer,
	"title_as_printed" text,
	"mode" "signature_mode" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "aliases" (
	"id" integer PRIMARY KEY,
	"key" text NOT NULL UNIQUE,
	"listed" boolean DEFAULT true NOT NULL,
	"record_id" integer NOT NULL,
	"name" text NOT NULL,
	"article_id" integer,
	"dataset_id" integer,
	CONSTRAINT "aliases_one" UNIQUE NULLS NOT DISTINCT("record_id","name","article_id","dataset_id"),
	CONSTRAINT "aliases_one_source" CHECK (num_nonnulls("article_id", "dataset_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"id" integer PRIMARY KEY,
	"slug" text NOT NULL UNIQUE,
	"title" text NOT NULL,
	"listed" boolean DEFAULT true NOT NULL,
	"byline" text,
	"publisher_id" integer NOT NULL,
	"dateline_place" text,
	"published_min" date,
	"published_max" date,
	"published_precision" "date_precision",
	"published_as_printed" text,
	"genre" "genre" NOT NULL,
	"url" text,
	"rights" text NOT NULL,
	"language" text NOT NULL,
	"sha256" text,
	"body" text,
	CONSTRAINT "articles_sha256_form" CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "articles_body_has_hash" CHECK ("body" is null or "sha256" is not null),
	CONSTRAINT "articles_published_when" CHECK ("published_min" <= "published_max" and "published_min" between date '0001-01-01' and date '9999-12-31' and "published_max" between date '0001-01-01' and date '9999-12-31' and ("published_precision" is not null or ("published_min" is null and "published_max" is null and "published_as_printed" is null)) and ("published_precision" <> 'DAY' or ("published_min" is not null and "published_max" = "published_min")))
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "claims_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"key" text NOT NULL UNIQUE,
	"record_id" integer NOT NULL,
	"property" "property" NOT NULL,
	"value" jsonb NOT NULL,
	"value_record_id" integer,
	"value_text" text NOT NULL,
	"as_printed" text,
	"rank" "rank" NOT NULL,
	"reason" text,
	"modality" "modality" NOT NULL,
	"inferred" boolean NOT NULL,
	"attributed_to" text,
	"speaker_id" integer,
	"article_id" integer,
	"paragraph" integer,
	"start" integer,
	"end" integer,
	"exact" text,
	"prefix" text,
	"suffix" text,
	"dataset_id" integer,
	"dataset_row" text,
	"method" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"deprecated_at" timestamp with time zone,
	"retracted_at" timestamp with time zone,
	CONSTRAINT "claims_one_source" CHECK (num_nonnulls("article_id", "dataset_id") = 1),
	CONSTRAINT "claims_row_of_dataset" CHECK (("dataset_id" is null) = ("dataset_row" is null)),
	CONSTRAINT "claims_value_type" CHECK (coalesce("value" ->> 'type', '') in ('When', 'Quantity', 'Money', 'Text', 'Record', 'Enum', 'Row')),
	CONSTRAINT "claims_value_form" CHECK (coalesce(case "value" ->> 'type' when 'When' then jsonb_typeof("value" -> 'precision') = 'string' when 'Quantity' then jsonb_typeof("value" -> 'qualifier') = 'string' when 'Money' then jsonb_typeof("value" -> 'qualifier') = 'string' and jsonb_typeof("value" -> 'currency') = 'string' when 'Text' then jsonb_typeof("value" -> 'text') = 'string' when 'Enum' then jsonb_typeof("value" -> 'value') = 'string' when 'Row' then jsonb_typeof("value" -> 'values') = 'array' and not jsonb_path_exists("value", '$.values[*] ? (!(@.property.type() == "string" && @.text.type() == "string"))') else true end, false)),
	CONSTRAINT "claims_record_value" CHECK (("value" ->> 'type' = 'Record') = ("value_record_id" is not null)),
	CONSTRAINT "claims_record_row" CHECK (("value" ->> 'type' = 'Row') = ("property" = 'RECORD')),
	CONSTRAINT "claims_deprecated" CHECK (("rank" = 'DEPRECATED') = ("deprecated_at" is not null)),
	CONSTRAINT "claims_deprecated_reason" CHECK ("rank" <> 'DEPRECATED' or "reason" is not null),
	CONSTRAINT "claims_times" CHECK ("deprecated_at" >= "recorded_at" and "retracted_at" >= "recorded_at" and "recorded_at" between '0001-01-02' and '9999-12-30'),
	CONSTRAINT "claims_span" CHECK (("start" is null) = ("end" is null) and "start" >= 0 and "end" > "start" and ("start" is null or "exact" is not null) and ("exact" is null or "article_id" is not null) and "paragraph" >= 1)
);
--> statement-breakpoint
CREATE TABLE "countries" (
	"id" integer PRIMARY KEY,
	"slug" text NOT NULL UNIQUE,
	"title" text NOT NULL,
	"listed" boolean DEFAULT true NOT NULL,
	"code" text NOT NULL UNIQUE,
	"kind" "country_kind" NOT NULL,
	"region" text,
	"formed_min" date,
	"formed_max" date,
	"formed_precision" "date_precision",
	"formed_as_printed" text,
	"dissolved_min" date,
	"dissolved_max" date,
	"dissolved_precision" "date_precision",
	"dissolved_as_printed" text,
	CONSTRAINT "countries_slug_is_code" CHECK ("slug" = "code"),
	CONSTRAINT "countries_code_form" CHECK ("code" ~ '^[A-Z][A-Z0-9]{2,7}$'),
	CONSTRAINT "countries_formed_when" CHECK ("formed_min" <= "formed_max" and "formed_min" between date '0001-01-01' and date '9999-12-31' and "formed_max" between date '0001-01-01' and date '9999-12-31' and ("formed_precision" is not null or ("formed_min" is null and "formed_max" is null and "formed_as_printed" is null)) and ("formed_precision" <> 'DAY' or ("formed_min" is not null and "formed_max" = "formed_min"))),
	CONSTRAINT "countries_dissolved_when" CHECK ("dissolved_min" <= "dissolved_max" and "dissolved_min" between date '0001-01-01' and date '9999-12-31' and "dissolved_max" between date '0001-01-01' and date '9999-12-31' and ("dissolved_precision" is not null or ("dissolved_min" is null and "dissolved_max" is null and "dissolved_as_printed" is null)) and ("dissolved_precision" <> 'DAY' or ("dissolved_min" is not null and "dissolved_max" = "dissolved_min")))
);
--> statement-breakpoint
CREATE TABLE "datasets" (
	"id" integer PRIMARY KEY,
	"slug" text NOT NULL UNIQUE,
	"title" text NOT NULL,
	"listed" boolean DEFAULT true NOT NULL,
	"publisher_id" integer NOT NULL,
	"edition" text,
	"published_min" date,
	"published_max" date,
	"published_precision" "date_precision",
	"published_as_printed" text,
	"url" text,
	"rights" text NOT NULL,
	"coverage" text,
	CONSTRAINT "datasets_published_when" CHECK ("published_min" <= "published_max" and "published_min" between date '0001-01-01' and date '9999-12-31' and "published_max" between date '0001-01-01' and date '9999-12-31' and ("published_precision" is not null or ("published_min" is null and "published_max" is null and "published_as_printed" is null)) and ("published_precision" <> 'DAY' or ("published_min" is not null and "published_max" = "published_min")))
);
--> statement-breakpoint
CREATE TABLE "deflators" (
	"id" integer PRIMARY KEY,
	"slug" text NOT NULL UNIQUE,
	"title" text NOT NULL,
	"listed" boolean DEFAULT true NOT NULL,
	"currency" text NOT NULL,
	"fiscal_year" integer NOT NULL,
	"fiscal_period" text NOT NULL,
	"price_level_point" numeric,
	"price_level_min" numeric,
	"price_level_max" numeric,
	"price_level_qualifier" "qualifier",
	"price_level_unit" text,
	"price_level_as_printed" text,
	CONSTRAINT "deflators_one" UNIQUE("currency","fiscal_period"),
	CONSTRAINT "deflators_currency" CHECK ("currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "deflators_period" CHECK ("fiscal_period" = 'FY' || "fiscal_year" or ("fiscal_year" = 1976 and "fiscal_period" = 'FY1976TQ')),
	CONSTRAINT "deflators_positive" CHECK ("price_level_point" > 0),
	CONSTRAINT "deflators_price_level_quantity" CHECK ("price_level_min" <= "price_level_max" and "price_level_point" not in ('NaN', 'Infinity', '-Infinity') and "price_level_min" not in ('NaN', 'Infinity', '-Infinity') and "price_level_max" not in ('NaN', 'Infinity', '-Infinity') and ("price_level_qualifier" is not null) = (coalesce("price_level_point", "price_level_min", "price_level_max") is not null) and ("price_level_qualifier" not in ('EXACT', 'ABOUT') or "price_level_point" is not null) and ("price_level_qualifier" not in ('MORE_THAN', 'AT_LEAST') or "price_level_min" is not null) and ("price_level_qualifier" not in ('LESS_THAN', 'AT_MOST', 'UP_TO') or "price_level_max" is not null) and ("price_level_qualifier" <> 'BETWEEN' or ("price_level_min" is not null and "price_level_max" is not null)) and true)
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" integer PRIMARY KEY,
	"slug" text NOT NULL UNIQUE,
	"title" text NOT NULL,
	"listed" boolean DEFAULT true NOT NULL,
	"kind" "event_kind" NOT NULL,
	"series" text,
	"start_min" date,
	"start_max" date,
	"start_precision" "date_precision",
	"start_as_printed" text,
	"end_min" date,
	"end_max" date,
	"end_precision" "date_precision",
	"end_as_printed" text,
	"place" text,
	"host_id" integer,
	"strength_point" numeric,
	"strength_min" numeric,
	"strength_max" numeric,
	"strength_qualifier" "qualifier",
	"strength_unit" text,
	"strength_as_printed" text,
	CONSTRAINT "events_start_when" CHECK ("start_min" <= "start_max" and "start_min" between date '0001-01-01' and date '9999-12-31' and "start_max" between date '0001-01-01' and date '9999-12-31' and ("start_precision" is not null or ("start_min" is null and "start_max" is null and "start_as_printed" is null)) and ("start_precision" <> 'DAY' or ("start_min" is not null and "start_max" = "start_min"))),
	CONSTRAINT "events_end_when" CHECK ("end_min" <= "end_max" and "end_min" between date '0001-01-01' and date '9999-12-31' and "end_max" between date '0001-01-01' and date '9999-12-31' and ("end_precision" is not null or ("end_min" is null and "end_max" is null and "end_as_printed" is null)) and ("end_precision" <> 'DAY' or ("end_min" is not null and "end_max" = "end_min"))),
	CONSTRAINT "events_strength_quantity" CHECK ("strength_min" <= "strength_max" and "strength_point" not in ('NaN', 'Infinity', '-Infinity') and "strength_min" not in ('NaN', 'Infinity', '-Infinity') and "strength_max" not in ('NaN', 'Infinity', '-Infinity') and ("strength_qualifier" is not null) = (coalesce("strength_point", "strength_min", "strength_max") is not null) and ("strength_qualifier" not in ('EXACT', 'ABOUT') or "strength_point" is not null) and ("strength_qualifier" not in ('MORE_THAN', 'AT_LEAST') or "strength_min" is not null) and ("strength_qualifier" not in ('LESS_THAN', 'AT_MOST', 'UP_TO') or "strength_max" is not null) and ("strength_qualifier" <> 'BETWEEN' or ("strength_min" is not null and "strength_max" is not null)) and true)
);
--> statement-breakpoint
CREATE TABLE "participants" (
	"id" integer PRIMARY KEY,
	"key" text NOT NULL UNIQUE,
	"listed" boolean DEFAULT true NOT NULL,
	"event_id" integer NOT NULL,
	"country_id" integer,
	"organization_id" integer,
	"official_id" integer,
	"role" "participant_role" NOT NULL,
	"modality" "modality" NOT NULL,
	"strength_point" numeric,
	"strength_min" numeric,
	"strength_max" numeric,
	"strength_qualifier" "qualifier",
	"strength_unit" text,
	"strength_as_printed" text,
	CONSTRAINT "participants_one" UNIQUE NULLS NOT DISTINCT("event_id","country_id","organization_id","official_id","role","modality"),
	CONSTRAINT "participants_one_of" CHECK (num_nonnulls("country_id", "organization_id", "official_id") = 1),
	CONSTRAINT "participants_strength_quantity" CHECK ("strength_min" <= "strength_max" and "strength_point" not in ('NaN', 'Infinity', '-Infinity') and "strength_min" not in ('NaN', 'Infinity', '-Infinity') and "strength_max" not in ('NaN', 'Infinity', '-Infinity') and ("strength_qualifier" is not null) = (coalesce("strength_point", "strength_min", "strength_max") is not null) and ("strength_qualifier" not in ('EXACT', 'ABOUT') or "strength_point" is not null) and ("strength_qualifier" not in ('MORE_THAN', 'AT_LEAST') or "strength_min" is not null) and ("strength_qualifier" not in ('LESS_THAN', 'AT_MOST', 'UP_TO') or "strength_max" is not null) and ("strength_qualifier" <> 'BETWEEN' or ("strength_min" is not null and "strength_max" is not null)) and true)
);
--> statement-breakpoint
CREATE TABLE "funding_lines" (
	"id" integer PRIMARY KEY,
	"slug" text NOT NULL UNIQUE,
	"title" text NOT NULL,
	"listed" boolean DEFAULT true NOT NULL,
	"program_id" integer NOT NULL,
	"donor_id" integer NOT NULL,
	"agency_id" integer,
	"recipient_id" integer NOT NULL,
	"fiscal_year" integer NOT NULL,
	"fiscal_period" text NOT NULL,
	"category" "category" NOT NULL,
	"stage" "stage" NOT NULL,
	"stage_as_reported" text,
	"amount_point" numeric,
	"amount_min" numeric,
	"amount_max" numeric,
	"amount_qualifier" "qualifier",
	"amount_currency" text,
	"amount_as_printed" text,
	"purpose" text,
	"agreement_id" integer,
	CONSTRAINT "funding_lines_identity" UNIQUE NULLS NOT DISTINCT("program_id","donor_id","agency_id","recipient_id","fiscal_period","stage","category"),
	CONSTRAINT "funding_lines_period" CHECK ("fiscal_period" = 'FY' || "fiscal_year" or ("fiscal_year" = 1976 and "fiscal_period" = 'FY1976TQ')),
	CONSTRAINT "funding_lines_currency" CHECK ("amount_currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "funding_lines_amount_money" CHECK ("amount_min" <= "amount_max" and "amount_point" not in ('NaN', 'Infinity', '-Infinity') and "amount_min" not in ('NaN', 'Infinity', '-Infinity') and "amount_max" not in ('NaN', 'Infinity', '-Infinity') and ("amount_qualifier" is not null) = (coalesce("amount_point", "amount_min", "amount_max") is not null) and ("amount_qualifier" not in ('EXACT', 'ABOUT') or "amount_point" is not null) and ("amount_qualifier" not in ('MORE_THAN', 'AT_LEAST') or "amount_min" is not null) and ("amount_qualifier" not in ('LESS_THAN', 'AT_MOST', 'UP_TO') or "amount_max" is not null) and ("amount_qualifier" <> 'BETWEEN' or ("amount_min" is not null and "amount_max" is not null)) and ("amount_currency" is null) = (not (coalesce("amount_point", "amount_min", "amount_max") is not null)))
);
--> statement-breakpoint
CREATE TABLE "officials" (
	"id" integer PRIMARY KEY,
	"slug" text NOT NULL UNIQUE,
	"title" text NOT NULL,
	"listed" boolean DEFAULT true NOT NULL,
	"sort_name" text NOT NULL,
	"nationality_id" integer,
	"wikidata_id" text UNIQUE,
	CONSTRAINT "officials_wikidata_form" CHECK ("wikidata_id" ~ '^Q[1-9][0-9]*$')
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" integer PRIMARY KEY,
	"key" text NOT NULL UNIQUE,
	"listed" boolean DEFAULT true NOT NULL,
	"organization_id" integer NOT NULL,
	"country_id" integer,
	"member_id" integer,
	"start_min" date,
	"start_max" date,
	"start_precision" "date_precision",
	"start_as_printed" text,
	"end_min" date,
	"end_max" date,
	"end_precision" "date_precision",
	"end_as_printed" text,
	CONSTRAINT "memberships_one" UNIQUE NULLS NOT DISTINCT("organization_id","country_id","member_id","start_min"),
	CONSTRAINT "memberships_country_or_organization" CHECK (num_nonnulls("country_id", "member_id") = 1),
	CONSTRAINT "memberships_start_when" CHECK ("start_min" <= "start_max" and "start_min" between date '0001-01-01' and date '9999-12-31' and "start_max" between date '0001-01-01' and date '9999-12-31' and ("start_precision" is not null or ("start_min" is null and "start_max" is null and "start_as_printed" is null)) and ("start_precision" <> 'DAY' or ("start_min" is not null and "start_max" = "start_min"))),
	CONSTRAINT "memberships_end_when" CHECK ("end_min" <= "end_max" and "end_min" between date '0001-01-01' and date '9999-12-31' and "end_max" between date '0001-01-01' and date '9999-12-31' and ("end_precision" is not null or ("end_min" is null and "end_max" is null and "end_as_printed" is null)) and ("end_precision" <> 'DAY' or ("end_min" is not null and "end_max" = "end_min")))
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" integer PRIMARY KEY,
	"slug" text NOT NULL UNIQUE,
	"title" text NOT NULL,
	"listed" boolean DEFAULT true NOT NULL,
	"kind" "organization_kind" NOT NULL,
	"country_id" integer,
	"parent_id" integer,
	"formed_min" date,
	"formed_max" date,
	"formed_precision" "date_precision",
	"formed_as_printed" text,
	"dissolved_min" date,
	"dissolved_max" date,
	"dissolved_precision" "date_precision",
	"dissolved_as_printed" text,
	CONSTRAINT "organizations_not_own_parent" CHECK ("parent_id" <> "id"),
	CONSTRAINT "organizations_formed_when" CHECK ("formed_min" <= "formed_max" and "formed_min" between date '0001-01-01' and date '9999-12-31' and "formed_max" between date '0001-01-01' and date '9999-12-31' and ("formed_precision" is not null or ("formed_min" is null and "formed_max" is null and "formed_as_printed" is null)) and ("formed_precision" <> 'DAY' or ("formed_min" is not null and "formed_max" = "formed_min"))),
	CONSTRAINT "organizations_dissolved_when" CHECK ("dissolved_min" <= "dissolved_max" and "dissolved_min" between date '0001-01-01' and date '9999-12-31' and "dissolved_max" between date '0001-01-01' and date '9999-12-31' and ("dissolved_precision" is not null or ("dissolved_min" is null and "dissolved_max" is null and "dissolved_as_printed" is null)) and ("dissolved_precision" <> 'DAY' or ("dissolved_min" is not null and "dissolved_max" = "dissolved_min")))
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"id" integer PRIMARY KEY,
	"slug" text NOT NULL UNIQUE,
	"title" text NOT NULL,
	"listed" boolean DEFAULT true NOT NULL,
	"organization_id" integer NOT NULL,
	"level" "post_level" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "programs" (
	"id" integer PRIMARY KEY,
	"slug" text NOT NULL UNIQUE,
	"title" text NOT NULL,
	"listed" boolean DEFAULT true NOT NULL,
	"code" text NOT NULL UNIQUE,
	"kind" "program_kind" NOT NULL,
	"parent_id" integer,
	CONSTRAINT "programs_not_own_parent" CHECK ("parent_id" <> "id")
);
--> statement-breakpoint
CREATE TABLE "records" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "records_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"type" "record_type" NOT NULL,
	"slug" text,
	"part_of_id" integer,
	"merged_into_id" integer,
	CONSTRAINT "records_id_slug" UNIQUE("id","slug"),
	CONSTRAINT "records_slug_or_part" CHECK (("slug" is null) <> ("part_of_id" is null)),
	CONSTRAINT "records_slug_form" CHECK ("slug" ~ '^[A-Za-z0-9][A-Za-z0-9._-]*$'),
	CONSTRAINT "records_not_into_itself" CHECK ("merged_into_id" <> "id" and "part_of_id" <> "id")
);
--> statement-breakpoint
CREATE TABLE "seedings" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "seedings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"hash" text NOT NULL,
	"applied_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "statements" (
	"id" integer PRIMARY KEY,
	"slug" text NOT NULL UNIQUE,
	"title" text NOT NULL,
	"listed" boolean DEFAULT true NOT NULL,
	"speaker_id" integer NOT NULL,
	"tenure_id" integer,
	"said_min" date,
	"said_max" date,
	"said_precision" "date_precision",
	"said_as_printed" text,
	"place" text,
	"topics" text[] DEFAULT '{}'::text[] NOT NULL,
	"summary" text NOT NULL,
	CONSTRAINT "statements_said_when" CHECK ("said_min" <= "said_max" and "said_min" between date '0001-01-01' and date '9999-12-31' and "said_max" between date '0001-01-01' and date '9999-12-31' and ("said_precision" is not null or ("said_min" is null and "said_max" is null and "said_as_printed" is null)) and ("said_precision" <> 'DAY' or ("said_min" is not null and "said_max" = "said_min")))
);
--> statement-breakpoint
CREATE TABLE "tenures" (
	"id" integer PRIMARY KEY,
	"slug" text NOT NULL UNIQUE,
	"title" text NOT NULL,
	"listed" boolean DEFAULT true NOT NULL,
	"official_id" integer NOT NULL,
	"post_id" integer NOT NULL,
	"start_min" date,
	"start_max" date,
	"start_precision" "date_precision",
	"start_as_printed" text,
	"end_min" date,
	"end_max" date,
	"end_precision" "date_precision",
	"end_as_printed" text,
	"end_state" "end_state" NOT NULL,
	"capacity" "capacity" NOT NULL,
	"rank_as_printed" text,
	CONSTRAINT "tenures_start_when" CHECK ("start_min" <= "start_max" and "start_min" between date '0001-01-01' and date '9999-12-31' and "start_max" between date '0001-01-01' and date '9999-12-31' and ("start_precision" is not null or ("start_min" is null and "start_max" is null and "start_as_printed" is null)) and ("start_precision" <> 'DAY' or ("start_min" is not null and "start_max" = "start_min"))),
	CONSTRAINT "tenures_end_when" CHECK ("end_min" <= "end_max" and "end_min" between date '0001-01-01' and date '9999-12-31' and "end_max" between date '0001-01-01' and date '9999-12-31' and ("end_precision" is not null or ("end_min" is null and "end_max" is null and "end_as_printed" is null)) and ("end_precision" <> 'DAY' or ("end_min" is not null and "end_max" = "end_min")))
);
--> statement-breakpoint
CREATE UNIQUE INDEX "agreement_links_one" ON "agreement_links" ("from_id","agreement_id","kind");--> statement-breakpoint
CREATE INDEX "agreement_links_agreement" ON "agreement_links" ("agreement_id");--> statement-breakpoint
CREATE INDEX "agreement_parties_country" ON "agreement_parties" ("country_id","agreement_id");--> statement-breakpoint
CREATE INDEX "agreement_parties_organization" ON "agreement_parties" ("organization_id","agreement_id");--> statement-breakpoint
CREATE INDEX "agreements_signed" ON "agreements" ("signed_min","signed_max","id");--> statement-breakpoint
CREATE UNIQUE INDEX "signatures_one" ON "signatures" ("agreement_id","official_id","mode");--> statement-breakpoint
CREATE INDEX "signatures_official" ON "signatures" ("official_id","agreement_id");--> statement-breakpoint
CREATE INDEX "signatures_tenure" ON "signatures" ("tenure_id");--> statement-breakpoint
CREATE INDEX "aliases_name" ON "aliases" ("name");--> statement-breakpoint
CREATE INDEX "aliases_article" ON "aliases" ("article_id");--> statement-breakpoint
CREATE INDEX "aliases_dataset" ON "aliases" ("dataset_id");--> statement-breakpoint
CREATE INDEX "articles_publisher" ON "articles" ("publisher_id");--> statement-breakpoint
CREATE INDEX "articles_published" ON "articles" ("published_min","published_max","id");--> statement-breakpoint
CREATE INDEX "claims_record" ON "claims" ("record_id","property","rank","id");--> statement-breakpoint
CREATE INDEX "claims_value_record" ON "claims" ("value_record_id");--> statement-breakpoint
CREATE INDEX "claims_speaker" ON "claims" ("speaker_id");--> statement-breakpoint
CREATE INDEX "claims_article" ON "claims" ("article_id");--> statement-breakpoint
CREATE INDEX "claims_dataset" ON "claims" ("dataset_id","dataset_row");--> statement-breakpoint
CREATE UNIQUE INDEX "claims_one_preferred" ON "claims" ("record_id","property") WHERE rank = 'PREFERRED' and retracted_at is null;--> statement-breakpoint
CREATE INDEX "datasets_publisher" ON "datasets" ("publisher_id");--> statement-breakpoint
CREATE INDEX "events_host" ON "events" ("host_id");--> statement-breakpoint
CREATE INDEX "events_start" ON "events" ("start_min","start_max","id");--> statement-breakpoint
CREATE INDEX "participants_country" ON "participants" ("country_id","event_id");--> statement-breakpoint
CREATE INDEX "participants_organization" ON "participants" ("organization_id","event_id");--> statement-breakpoint
CREATE INDEX "participants_official" ON "participants" ("official_id","event_id");--> statement-breakpoint
CREATE INDEX "funding_lines_donor" ON "funding_lines" ("donor_id","fiscal_year","id");--> statement-breakpoint
CREATE INDEX "funding_lines_agency" ON "funding_lines" ("agency_id");--> statement-breakpoint
CREATE INDEX "funding_lines_recipient" ON "funding_lines" ("recipient_id","fiscal_year","id");--> statement-breakpoint
CREATE INDEX "funding_lines_agreement" ON "funding_lines" ("agreement_id");--> statement-breakpoint
CREATE INDEX "funding_lines_year" ON "funding_lines" ("fiscal_year","id");--> statement-breakpoint
CREATE INDEX "officials_nationality" ON "officials" ("nationality_id");--> statement-breakpoint
CREATE INDEX "memberships_country" ON "memberships" ("country_id");--> statement-breakpoint
CREATE INDEX "memberships_member" ON "memberships" ("member_id");--> statement-breakpoint
CREATE INDEX "organizations_country" ON "organizations" ("country_id");--> statement-breakpoint
CREATE INDEX "organizations_parent" ON "organizations" ("parent_id");--> statement-breakpoint
CREATE INDEX "posts_organization" ON "posts" ("organization_id");--> statement-breakpoint
CREATE INDEX "programs_parent" ON "programs" ("parent_id");--> statement-breakpoint
CREATE UNIQUE INDEX "records_type_slug" ON "records" ("type","slug");--> statement-breakpoint
CREATE INDEX "records_part_of" ON "records" ("part_of_id");--> statement-breakpoint
CREATE INDEX "records_merged_into" ON "records" ("merged_into_id");--> statement-breakpoint
CREATE INDEX "statements_speaker" ON "statements" ("speaker_id");--> statement-breakpoint
CREATE INDEX "statements_tenure" ON "statements" ("tenure_id");--> statement-breakpoint
CREATE INDEX "tenures_official" ON "tenures" ("official_id");--> statement-breakpoint
CREATE INDEX "tenures_post" ON "tenures" ("post_id");--> statement-breakpoint
ALTER TABLE "agreement_links" ADD CONSTRAINT "agreement_links_id_records_id_fkey" FOREIGN KEY ("id") REFERENCES "records"("id");--> statement-breakpoint
ALTER TABLE "agreement_links" ADD CONSTRAINT "agreement_links_from_id_agreements_id_fkey" FOREIGN KEY ("from_id") REFERENCES "agreements"("id");--> statement-breakpoint
ALTER TABLE "agreement_links" ADD CONSTRAINT "agreement_links_agreement_id_agreements_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreements"("id");--> statement-breakpoint
ALTER TABLE "agreement_parties" ADD CONSTRAINT "agreement_parties_id_records_id_fkey" FOREIGN KEY ("id") REFERENCES "records"("id");--> statement-breakpoint
ALTER TABLE "agreement_parties" ADD CONSTRAINT "agreement_parties_agreement_id_agreements_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreements"("id");--> statement-breakpoint
ALTER TABLE "agreement_parties" ADD CONSTRAINT "agreement_parties_country_id_countries_id_fkey" FOREIGN KEY ("country_id") REFERENCES "countries"("id");--> statement-breakpoint
ALTER TABLE "agreement_parties" ADD CONSTRAINT "agreement_parties_organization_id_organizations_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id");--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_id_slug_records_id_slug_fkey" FOREIGN KEY ("id","slug") REFERENCES "records"("id","slug") ON UPDATE CASCADE;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_id_records_id_fkey" FOREIGN KEY ("id") REFERENCES "records"("id");--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_agreement_id_agreements_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreements"("id");--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_official_id_officials_id_fkey" FOREIGN KEY ("official_id") REFERENCES "officials"("id");--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_tenure_id_tenures_id_fkey" FOREIGN KEY ("tenure_id") REFERENCES "tenures"("id");--> statement-breakpoint
ALTER TABLE "aliases" ADD CONSTRAINT "aliases_id_records_id_fkey" FOREIGN KEY ("id") REFERENCES "records"("id");--> statement-breakpoint
ALTER TABLE "aliases" ADD CONSTRAINT "aliases_record_id_records_id_fkey" FOREIGN KEY ("record_id") REFERENCES "records"("id");--> statement-breakpoint
ALTER TABLE "aliases" ADD CONSTRAINT "aliases_article_id_articles_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id");--> statement-breakpoint
ALTER TABLE "aliases" ADD CONSTRAINT "aliases_dataset_id_datasets_id_fkey" FOREIGN KEY ("dataset_id") REFERENCES "datasets"("id");--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_publisher_id_organizations_id_fkey" FOREIGN KEY ("publisher_id") REFERENCES "organizations"("id");--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_id_slug_records_id_slug_fkey" FOREIGN KEY ("id","slug") REFERENCES "records"("id","slug") ON UPDATE CASCADE;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_record_id_records_id_fkey" FOREIGN KEY ("record_id") REFERENCES "records"("id");--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_value_record_id_records_id_fkey" FOREIGN KEY ("value_record_id") REFERENCES "records"("id");--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_speaker_id_officials_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "officials"("id");--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_article_id_articles_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id");--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_dataset_id_datasets_id_fkey" FOREIGN KEY ("dataset_id") REFERENCES "datasets"("id");--> statement-breakpoint
ALTER TABLE "countries" ADD CONSTRAINT "countries_id_slug_records_id_slug_fkey" FOREIGN KEY ("id","slug") REFERENCES "records"("id","slug") ON UPDATE CASCADE;--> statement-breakpoint
ALTER TABLE "datasets" ADD CONSTRAINT "datasets_publisher_id_organizations_id_fkey" FOREIGN KEY ("publisher_id") REFERENCES "organizations"("id");--> statement-breakpoint
ALTER TABLE "datasets" ADD CONSTRAINT "datasets_id_slug_records_id_slug_fkey" FOREIGN KEY ("id","slug") REFERENCES "records"("id","slug") ON UPDATE CASCADE;--> statement-breakpoint
ALTER TABLE "deflators" ADD CONSTRAINT "deflators_id_slug_records_id_slug_fkey" FOREIGN KEY ("id","slug") REFERENCES "records"("id","slug") ON UPDATE CASCADE;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_host_id_countries_id_fkey" FOREIGN KEY ("host_id") REFERENCES "countries"("id");--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_id_slug_records_id_slug_fkey" FOREIGN KEY ("id","slug") REFERENCES "records"("id","slug") ON UPDATE CASCADE;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_id_records_id_fkey" FOREIGN KEY ("id") REFERENCES "records"("id");--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_event_id_events_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id");--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_country_id_countries_id_fkey" FOREIGN KEY ("country_id") REFERENCES "countries"("id");--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_organization_id_organizations_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id");--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_official_id_officials_id_fkey" FOREIGN KEY ("official_id") REFERENCES "officials"("id");--> statement-breakpoint
ALTER TABLE "funding_lines" ADD CONSTRAINT "funding_lines_program_id_programs_id_fkey" FOREIGN KEY ("program_id") REFERENCES "programs"("id");--> statement-breakpoint
ALTER TABLE "funding_lines" ADD CONSTRAINT "funding_lines_donor_id_countries_id_fkey" FOREIGN KEY ("donor_id") REFERENCES "countries"("id");--> statement-breakpoint
ALTER TABLE "funding_lines" ADD CONSTRAINT "funding_lines_agency_id_organizations_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "organizations"("id");--> statement-breakpoint
ALTER TABLE "funding_lines" ADD CONSTRAINT "funding_lines_recipient_id_countries_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "countries"("id");--> statement-breakpoint
ALTER TABLE "funding_lines" ADD CONSTRAINT "funding_lines_agreement_id_agreements_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreements"("id");--> statement-breakpoint
ALTER TABLE "funding_lines" ADD CONSTRAINT "funding_lines_id_slug_records_id_slug_fkey" FOREIGN KEY ("id","slug") REFERENCES "records"("id","slug") ON UPDATE CASCADE;--> statement-breakpoint
ALTER TABLE "officials" ADD CONSTRAINT "officials_nationality_id_countries_id_fkey" FOREIGN KEY ("nationality_id") REFERENCES "countries"("id");--> statement-breakpoint
ALTER TABLE "officials" ADD CONSTRAINT "officials_id_slug_records_id_slug_fkey" FOREIGN KEY ("id","slug") REFERENCES "records"("id","slug") ON UPDATE CASCADE;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_id_records_id_fkey" FOREIGN KEY ("id") REFERENCES "records"("id");--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organization_id_organizations_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id");--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_country_id_countries_id_fkey" FOREIGN KEY ("country_id") REFERENCES "countries"("id");--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_member_id_organizations_id_fkey" FOREIGN KEY ("member_id") REFERENCES "organizations"("id");--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_country_id_countries_id_fkey" FOREIGN KEY ("country_id") REFERENCES "countries"("id");--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_parent_id_organizations_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "organizations"("id");--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_id_slug_records_id_slug_fkey" FOREIGN KEY ("id","slug") REFERENCES "records"("id","slug") ON UPDATE CASCADE;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_organization_id_organizations_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id");--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_id_slug_records_id_slug_fkey" FOREIGN KEY ("id","slug") REFERENCES "records"("id","slug") ON UPDATE CASCADE;--> statement-breakpoint
ALTER TABLE "programs" ADD CONSTRAINT "programs_parent_id_programs_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "programs"("id");--> statement-breakpoint
ALTER TABLE "programs" ADD CONSTRAINT "programs_id_slug_records_id_slug_fkey" FOREIGN KEY ("id","slug") REFERENCES "records"("id","slug") ON UPDATE CASCADE;--> statement-breakpoint
ALTER TABLE "records" ADD CONSTRAINT "records_part_of_id_records_id_fkey" FOREIGN KEY ("part_of_id") REFERENCES "records"("id");--> statement-breakpoint
ALTER TABLE "records" ADD CONSTRAINT "records_merged_into_id_records_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "records"("id");--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_speaker_id_officials_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "officials"("id");--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_tenure_id_tenures_id_fkey" FOREIGN KEY ("tenure_id") REFERENCES "tenures"("id");--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_id_slug_records_id_slug_fkey" FOREIGN KEY ("id","slug") REFERENCES "records"("id","slug") ON UPDATE CASCADE;--> statement-breakpoint
ALTER TABLE "tenures" ADD CONSTRAINT "tenures_official_id_officials_id_fkey" FOREIGN KEY ("official_id") REFERENCES "officials"("id");--> statement-breakpoint
ALTER TABLE "tenures" ADD CONSTRAINT "tenures_post_id_posts_id_fkey" FOREIGN KEY ("post_id") REFERENCES "posts"("id");--> statement-breakpoint
ALTER TABLE "tenures" ADD CONSTRAINT "tenures_id_slug_records_id_slug_fkey" FOREIGN KEY ("id","slug") REFERENCES "records"("id","slug") ON UPDATE CASCADE;