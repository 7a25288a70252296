package org.ecrf.server.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.dataset.SignatureRecord;
import org.ecrf.server.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * The signatures of a snapshot's subjects, as they were at its lock. Of a data cut those that cover
 * one of its visits, with what they cover of these; a dose is of its visit, the enrolment of the
 * subject; a decision is without its salt where it rests on something outside of the cut.
 */
public final class StoredSignatures {
  private static final String SIGNATURES =
      """
      select g.id, g.subject, g.site, g.visit, g.form, g.who, g.printed_name, g.role,
             g.at, g.zone, g.meaning, g.definition, g.digest,
             case when g.voided_at <= m.at then 'VOID' else 'SIGNED' end as state,
             case when g.voided_at <= m.at then g.voided_at end as voided_at,
             case when g.voided_at <= m.at then g.voided_by end as voided_by,
             (select jsonb_agg(jsonb_build_object(
                       'visit', c.visit, 'form', c.form, 'items', c.items,
                       'leftOut', c.left_out, 'salt', c.salt, 'digest', c.digest)
                       order by c.visit collate "C", c.form collate "C")
                from ecrf.signature_entry c
               where c.signature_id = g.id
                 and (m.visits is null
                      or jsonb_exists(m.visits, split_part(c.visit, '[', 1)))) as covers,
             (select jsonb_build_object(
                       'kind', g.kind, 'rests', d.rests, 'digest', d.digest,
                       'salt', case when m.visits is null or not exists (
                         select from jsonb_to_recordset(d.rests) as r(path text)
                          where not jsonb_exists(
                                  m.visits, split_part(split_part(r.path, '/', 1), '[', 1)))
                         then d.salt else '' end,
                       'changed', exists (
                         select from ecrf.act a
                          cross join lateral jsonb_array_elements(a.disclosed -> 'changes') c
                           join jsonb_to_recordset(d.rests) as r(path text)
                             on c ->> 'path' in (r.path, 'entry/' || r.path || '/hidden')
                             or (c ->> 'path' = 'entry/' || split_part(r.path, '/', 1)
                                   || '/' || split_part(r.path, '/', 2) || '/state'
                                 and 'ENTERED_BY_MISTAKE' in (c #>> '{from,value,value}',
                                                              c #>> '{to,value,value}'))
                          where a.chain = 'subject:' || g.study || '/' || g.subject
                            and a.at > g.at and a.at <= m.at
                          group by r.path, c ->> 'path'
                         -- hidden and shown again, set aside and restored: as it was
                         having c ->> 'path' = r.path or count(*) % 2 = 1))
                from ecrf.signed_decision d where d.signature_id = g.id) as decision
        from ecrf.dataset_of(?, ?) m join ecrf.signature g on g.subject_id = m.subject_id
       where g.at <= m.at
         and (m.visits is null or g.kind = 'ENROLMENT'
              or (g.kind = 'DOSE' and jsonb_exists(m.visits, split_part(g.visit, '[', 1)))
              or exists (
                select from ecrf.signature_entry c
                 where c.signature_id = g.id
                   and jsonb_exists(m.visits, split_part(c.visit, '[', 1))))
      """;

  private final Snapshot snapshot;

  public StoredSignatures(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** Takes one signature. */
  interface Each {
    void take(SignatureRecord signature) throws Exception;
  }

  /** All of them, subject after subject, in the order in which they were made. */
  void all(Each each) throws Exception {
    snapshot.read(
        SIGNATURES + " order by g.subject collate \"C\", g.id",
        List.of(snapshot.study(), snapshot.lock()),
        row -> each.take(read(row)));
  }

  /** Of one subject, the newest first. */
  public List<SignatureRecord> of(String subject) throws Exception {
    List<SignatureRecord> signatures = new ArrayList<>();
    snapshot.read(
        SIGNATURES + " and g.subject = ? order by g.id desc",
        List.of(snapshot.study(), snapshot.lock(), subject),
        row -> signatures.add(read(row)));
    return signatures;
  }

  /** Who has signed, by user name. */
  List<String> signers() throws Exception {
    List<String> signers = new ArrayList<>();
    snapshot.read(
        "select distinct who collate \"C\" as who from (" + SIGNATURES + ") g order by 1",
        List.of(snapshot.study(), snapshot.lock()),
        row -> signers.add(row.getString("who")));
    return signers;
  }

  private static SignatureRecord read(ResultSet row) throws SQLException {
    return new SignatureRecord(
        row.getLong("id"),
        row.getString("subject"),
        row.getString("site"),
        row.getString("visit"),
        row.getString("form"),
        row.getString("state").equals("SIGNED"),
        row.getString("who"),
        row.getString("printed_name"),
        row.getString("role"),
        Snapshot.instant(row, "at"),
        row.getString("zone"),
        row.getString("meaning"),
        row.getInt("definition"),
        row.getString("digest"),
        voided(row),
        row.getString("voided_by"),
        covers(row.getString("covers")),
        decision(row.getString("decision")));
  }

  private static @Nullable Instant voided(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("voided_at", OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static SignatureRecord.@Nullable Decision decision(@Nullable String json) {
    if (json == null) {
      return null;
    }
    JsonNode told = Json.read(json);
    return new SignatureRecord.Decision(
        told.path("kind").asText(),
        told.path("rests").findValuesAsText("path").stream().map(ItemPath::parse).toList(),
        told.path("changed").asBoolean(),
        told.path("salt").asText(),
        told.path("digest").asText());
  }

  /** None of a decision. */
  private static List<SignatureRecord.Form> covers(@Nullable String json) {
    if (json == null) {
      return List.of();
    }
    return StreamSupport.stream(Json.read(json).spliterator(), false)
        .map(form -> Json.MAPPER.convertValue(form, SignatureRecord.Form.class))
        .toList();
  }
}
