package org.ecrf.deploy.audit;

/** What somebody who owns the database may do to the guards of the trail and leave so. */
enum GuardAttack {
  TRIGGER_OFF(
      "alter table ecrf.act disable trigger append_only",
      "trigger append_only of act: not as the platform has made it"),
  TRIGGER_NOT_ALWAYS_ON(
      "alter table ecrf.act enable trigger no_truncate",
      "trigger no_truncate of act: not as the platform has made it"),
  TRIGGER_GONE("drop trigger continue_chain on ecrf.act", "trigger continue_chain of act: missing"),
  TRIGGERS_OF_SEALS_OFF(
      "alter table ecrf.seal disable trigger user", "trigger append_only of seal: not as"),
  TRIGGERS_OF_FILES_OFF(
      "alter table ecrf.attachment_part disable trigger user",
      "trigger append_only of attachment_part: not as"),
  FUNCTION_DOES_NOTHING(
      """
      create or replace function ecrf.refuse_change() returns trigger language plpgsql
        set search_path = pg_catalog as $$ begin return new; end $$
      """,
      "function refuse_change(): not as the platform has made it"),
  CHECK_GONE(
      "alter table ecrf.act drop constraint act_hash", "constraint act_hash of act: missing"),
  CHECK_OF_THE_SAME_NAME(
      """
      alter table ecrf.act drop constraint act_hash;
      alter table ecrf.act add constraint act_hash check (true)
      """,
      "constraint act_hash of act: not as the platform has made it"),
  KEY_GONE("alter table ecrf.act drop constraint act_pkey", "constraint act_pkey of act: missing"),
  MORE_RIGHTS("grant update on ecrf.act to ecrf_app", "rights on act: not as"),
  MORE_RIGHTS_ON_A_COLUMN(
      "grant update (disclosed) on ecrf.act to public", "rights on act: not as"),
  ANOTHER_OWNER("alter table ecrf.act owner to ecrf_app", "rights on act: not as"),
  A_TRIGGER_MORE(
      """
      create function ecrf.forget() returns trigger language plpgsql as $$ begin return null; end $$;
      create trigger forget before insert on ecrf.act for each row execute function ecrf.forget()
      """,
      "function forget(): not the platform's");

  private final String sql;
  private final String told;

  GuardAttack(String sql, String told) {
    this.sql = sql;
    this.told = told;
  }

  String sql() {
    return sql;
  }

  /** Stands first among the guards that are told. */
  String told() {
    return told;
  }
}
