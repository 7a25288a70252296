package org.ecrf.deploy.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** What somebody who owns the database may do to a trail and to its tables, in SQL. */
enum Tampering {
  TEXT_CHANGED(
      """
      alter table ecrf.act drop constraint act_hash;
      update ecrf.act set act = replace(act, '"by":"', '"by":"x'), who = 'x' || who
       where chain = CHAIN and seq = 4
      """,
      "CHAIN, act 4: its hash is not that of its text"),
  HASH_CHANGED(
      """
      alter table ecrf.act drop constraint act_hash;
      update ecrf.act set hash = sha256('x') where chain = CHAIN and seq = 4
      """,
      "CHAIN, act 4: its hash is not that of its text"),
  COLUMN_CHANGED(
      "update ecrf.act set who = 'somebody' where chain = CHAIN and seq = 4",
      "CHAIN, act 4: its column who is not that of its text"),
  VALUE_BESIDE_THE_ACT_CHANGED(
      """
      update ecrf.act set disclosed = jsonb_set(disclosed, '{changes,0,to,value,value}', '"x"')
       where chain = CHAIN and seq = SAVE
      """,
      "CHAIN, act SAVE: "),
  VALUE_BESIDE_THE_ACT_ERASED(
      """
      update ecrf.act set disclosed = jsonb_set(disclosed, '{changes,0,to}', '{"redacted": true}')
       where chain = CHAIN and seq = SAVE
      """,
      "CHAIN, act SAVE: a value is missing that no act has redacted"),
  ACT_DELETED(
      "delete from ecrf.act where chain = CHAIN and seq = 4", "CHAIN, act 4: it is missing"),
  TRUNCATED("truncate ecrf.act", "chain "),
  AUTHOR_CHANGED_AND_CHAIN_RECOMPUTED(
      """
      UNCHECKED;
      update ecrf.act set act = regexp_replace(act, '"by":"[^"]*"', '"by":"somebody"'),
                          who = 'somebody'
       where chain = CHAIN and seq = 4;
      select recompute(CHAIN);
      CHECKED
      """,
      "CHAIN, act FOUR: "),
  VALUE_CHANGED_EVERYWHERE_AND_CHAIN_RECOMPUTED(
      """
      UNCHECKED;
      with old as (
        select seq, disclosed #>> '{changes,0,path}' as path,
               disclosed #>> '{changes,0,to,salt}' as salt,
               act::jsonb #>> '{changes,0,to}' as commitment,
               disclosed #> '{changes,0,to,value}' as value
          from ecrf.act where chain = CHAIN and seq = SAVE),
      new as (
        select old.*, case when value ? 'unit'
                 then '{"unit":' || (value -> 'unit')::text || ',"value":"77"}'
                 else '{"value":"77"}' end as text from old)
      update ecrf.act a
         set act = replace(a.act, new.commitment, encode(sha256(
                     decode(new.salt, 'hex') || convert_to(new.text, 'UTF8')), 'hex')),
             disclosed = jsonb_set(a.disclosed, '{changes,0,to,value}', new.text::jsonb)
        from new where a.chain = CHAIN and a.seq = new.seq;
      select recompute(CHAIN);
      CHECKED
      """,
      "CHAIN, act "),
  TAIL_CUT(
      "delete from ecrf.act where chain = CHAIN and seq > LAST - 2",
      "it is missing, and all after it"),
  ACT_INSERTED_AND_CHAIN_RECOMPUTED(
      """
      update ecrf.act set seq = seq + 1000001 where chain = CHAIN and seq > 4;
      update ecrf.act set seq = seq - 1000000 where chain = CHAIN and seq > 1000000;
      insert into ecrf.act (chain, seq, at, who, role, action, target, definition, act, disclosed,
                            prev_hash, hash)
      select chain, 5, at, who, role, action, target, definition,
             regexp_replace(act, '"request":"[^"]*"', '"request":null'), disclosed, prev_hash,
             sha256(prev_hash || convert_to(
               regexp_replace(act, '"request":"[^"]*"', '"request":null'), 'UTF8'))
        from ecrf.act where chain = CHAIN and seq = 4;
      select recompute(CHAIN)
      """,
      "CHAIN, act FIVE: "),
  ACTS_REORDERED_AND_CHAIN_RECOMPUTED(
      """
      update ecrf.act set seq = 1000000 + seq where chain = CHAIN and seq in (4, 5);
      update ecrf.act set seq = case seq when 1000004 then 5 else 4 end
       where chain = CHAIN and seq > 1000000;
      select recompute(CHAIN)
      """,
      "CHAIN, act FOUR: "),
  CHAIN_REMOVED("delete from ecrf.act where chain = CHAIN", "CHAIN, act 1: "),
  SUBJECT_REMOVED_EVERYWHERE(
      """
      delete from ecrf.act where chain = CHAIN;
      delete from ecrf.act where chain = STUDY and action = 'register'
         and target = 'subject/' || split_part(CHAIN, '/', 2);
      select recompute(STUDY);
      delete from ecrf.sealed_head where chain = CHAIN;
      set session_replication_role = replica;
      delete from ecrf.subject where 'subject:' || study || '/' || number = CHAIN
      """,
      "STUDY, act "),
  VALUE_CHANGED_IN_THE_TABLE(
      """
      update ecrf.entry e set data = jsonb_set(data, array[
               coalesce((select key from jsonb_each(data) where value ->> 'value' is not null
                          order by key limit 1), 'none'), 'value'], '"x"')
        from ecrf.subject s
       where s.id = e.subject_id and 'subject:' || s.study || '/' || s.number = CHAIN
      """,
      "is another one in the tables than this act has set it to"),
  ENTRY_STATE_CHANGED(
      """
      update ecrf.entry e
         set state = case e.state when 'COMPLETE' then 'IN_PROGRESS' else 'COMPLETE' end
        from ecrf.subject s
       where s.id = e.subject_id and 'subject:' || s.study || '/' || s.number = CHAIN
      """,
      "/state is another one in the tables than this act has set it to"),
  SUBJECT_STATE_CHANGED(
      """
      update ecrf.subject set state = case state when 'ENROLLED' then 'WITHDRAWN' else 'ENROLLED' end
       where 'subject:' || study || '/' || number = CHAIN
      """,
      "subject/state is another one in the tables than this act has set it to"),
  ENTRY_REMOVED_FROM_THE_TABLE(
      """
      delete from ecrf.entry e using ecrf.subject s
       where s.id = e.subject_id and 'subject:' || s.study || '/' || s.number = CHAIN
      """,
      "stands in no table: it was set by this act"),
  FILE_REMOVED_FROM_ITS_TABLE(
      """
      delete from ecrf.attachment_part;
      delete from ecrf.attachment
      """,
      "stands in no table: it was set by this act"),
  FILE_CHANGED(
      "update ecrf.attachment_part set content = content || 'x'",
      "is another one in the tables than this act has set it to"),
  GRANT_CHANGED(
      "update ecrf.access_grant set role = 'DATA_MANAGER' where role = 'MONITOR'",
      "/role is another one in the tables than this act has set it to"),
  VALUE_ERASED_WITH_A_REDACTION_OF_ONE_PERSON(
      """
      insert into ecrf.act (chain, seq, at, who, role, action, target, act, disclosed, prev_hash,
                            hash)
      select l.chain, l.seq + 1, l.at, l.who, l.role, 'redact', t.target, t.act,
             '{"changes": [], "reason": null}', l.hash,
             sha256(l.hash || convert_to(t.act, 'UTF8'))
        from (select * from ecrf.act where chain = CHAIN order by seq desc limit 1) l
       cross join lateral (
         select 'act/SAVE/' || (disclosed #>> '{changes,0,path}') as target
           from ecrf.act where chain = CHAIN and seq = SAVE) g
       cross join lateral (
         select g.target, '{"action":"redact","at":"'
                || to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
                || '","by":"' || l.who || '","chain":"' || l.chain
                || '","changes":[],"definition":null,"format":1,"reason":null,"request":null,"role":"'
                || l.role || '","seq":' || l.seq + 1 || ',"target":"' || g.target || '"}' as act) t;
      update ecrf.act set disclosed = jsonb_set(disclosed, '{changes,0,to}', '{"redacted": true}')
       where chain = CHAIN and seq = SAVE
      """,
      "CHAIN, act SAVE: a value is missing that no act has redacted"),
  ITEM_OF_ANOTHER_PERSON(
      """
      update ecrf.entry e set data = jsonb_set(data, array[
               coalesce((select key from jsonb_each(data) where value ->> 'value' is not null
                            and value -> 'calculated' is null order by key limit 1), 'none'),
               'by'], '"somebody"')
        from ecrf.subject s
       where s.id = e.subject_id and 'subject:' || s.study || '/' || s.number = CHAIN
      """,
      "is said in the tables to be of another person, moment or version than this act"),
  QUERY_SAYS_SOMETHING_ELSE(
      "update ecrf.query_message set message = message || '.' where seq = 1",
      "/said/1 is another one in the tables than this act has set it to"),
  QUERY_STANDS_ELSEWHERE(
      "update ecrf.query set item = item || 'x'",
      "/item is another one in the tables than this act has set it to"),
  QUERY_ACCEPTED(
      "update ecrf.query set accepted = not accepted",
      "/accepted is another one in the tables than this act has set it to"),
  DECISION_FOR_OTHER_REASONS(
      "update ecrf.decision set verdicts = '[]'",
      "is another one in the tables than this act has set it to"),
  DECISION_REMOVED("delete from ecrf.decision", "stands in no table: it was set by this act"),
  GRANT_OF_ANOTHER_DAY(
      """
      update ecrf.access_grant
         set valid_from = valid_from - interval '1 year', granted_at = granted_at - interval '1 year'
      """,
      "/grant is another one in the tables than this act has set it to"),
  LOCKED_BY_ANOTHER_PERSON(
      "update ecrf.lock_record set locked_by = 'somebody' where degree = 'LOCKED'",
      "/lock is another one in the tables than this act has set it to"),
  LOGIN_GIVEN_TO_SOMEBODY_ELSE(
      "update ecrf.login set who = 'somebody' where state = 'OPEN'",
      "/user is another one in the tables than this act has set it to"),
  LOGIN_REMOVED_FROM_THE_TABLE(
      "delete from ecrf.login", "/how stands in no table: it was set by this act"),
  SEAL_REMOVED(
      """
      delete from ecrf.seal where scope = STUDY
         and number = (select max(number) from ecrf.seal where scope = STUDY)
      """,
      "of STUDY: is missing: it was kept elsewhere");

  /** As somebody writes it who knows the format: every link and every number fits again. */
  private static final String RECOMPUTE =
      """
      create or replace function pg_temp.recompute(c text) returns void language plpgsql as $$
      declare
        r record;
        n bigint := 0;
        head bytea := decode(repeat('00', 32), 'hex');
        fitted text;
      begin
        for r in select ctid, act from ecrf.act where chain = c order by seq loop
          n := n + 1;
          fitted := regexp_replace(r.act, '"seq":\\d+', '"seq":' || n);
          update ecrf.act set seq = n, act = fitted, prev_hash = head,
                 hash = sha256(head || convert_to(fitted, 'UTF8'))
           where ctid = r.ctid returning hash into head;
        end loop;
      end $$
      """;

  private static final String UNCHECKED = "alter table ecrf.act drop constraint act_hash";
  private static final String CHECKED =
      """
      alter table ecrf.act add constraint act_hash
        check (hash = sha256(prev_hash || convert_to(act, 'UTF8')))
      """;

  private final String sql;
  private final String found;

  /**
   * @param sql UNCHECKED, CHECKED: takes the check of the hash off, puts it back; CHAIN, STUDY:
   *     names of chains; LAST: number of acts in the chain; SAVE: of one that has saved values;
   *     FOUR, FIVE: of the first act that may have been changed for all that the seals tell, where
   *     it was act 4 or 5
   * @param found stands in the sentence that names the first broken place
   */
  Tampering(String sql, String found) {
    this.sql = sql;
    this.found = found;
  }

  void on(Connection superuser, Victim victim) throws SQLException {
    try (Statement statement = superuser.createStatement()) {
      statement.execute(RECOMPUTE);
    }
    String script =
        victim.fill(
            sql.replace("recompute(", "pg_temp.recompute(")
                .replace("UNCHECKED", UNCHECKED)
                .replace("CHECKED", CHECKED),
            "'" + victim.chain() + "'");
    for (String one : script.split(";\n")) {
      try (PreparedStatement statement = superuser.prepareStatement(one.replace(" ? ", " ?? "))) {
        statement.execute();
      }
    }
  }

  String found(Victim victim) {
    return victim.fill(found, victim.chain());
  }
}
