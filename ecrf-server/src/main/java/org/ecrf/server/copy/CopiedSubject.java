package org.ecrf.server.copy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.dataset.SignatureRecord;
import org.ecrf.model.form.Form;
import org.ecrf.model.form.Occurrence;
import org.ecrf.model.study.StudyDefinition;
import org.ecrf.server.exchange.Snapshot;
import org.ecrf.server.exchange.StoredSignatures;
import org.ecrf.server.json.Json;
import org.ecrf.server.study.Discretion;
import org.jspecify.annotations.Nullable;

/** All that the tables hold of a subject, as its investigator may see it. */
record CopiedSubject(
    SubjectHead head,
    StudyDefinition study,
    List<Entry> entries,
    List<SignatureRecord> signatures,
    List<JsonNode> decisions,
    List<JsonNode> queries) {

  /** A form as it stands, without what is for others only. */
  record Entry(String visit, String form, String state, JsonNode row) {}

  static CopiedSubject read(
      Snapshot snapshot, SubjectHead head, StudyDefinition study, Discretion discretion)
      throws Exception {
    return new CopiedSubject(
        head,
        study,
        entries(snapshot, head, study, discretion),
        new StoredSignatures(snapshot).of(head.number()),
        decisions(snapshot, head, discretion),
        queries(snapshot, head, study, discretion));
  }

  private static List<Entry> entries(
      Snapshot snapshot, SubjectHead head, StudyDefinition study, Discretion discretion)
      throws Exception {
    List<Entry> entries = new ArrayList<>();
    snapshot.read(
        """
        select e.visit, e.form, e.state, to_jsonb(e) as told from ecrf.entry e
         where e.subject_id = ? order by e.visit collate "C", e.form collate "C"
        """,
        List.of(head.id()),
        row -> {
          String visit = row.getString("visit");
          String form = row.getString("form");
          if (isSeen(study, discretion, form)) {
            ObjectNode told = (ObjectNode) Json.read(row.getString("told"));
            ObjectNode data = (ObjectNode) told.path("data");
            List<String> closed = new ArrayList<>();
            data.fieldNames()
                .forEachRemaining(
                    item -> {
                      if (discretion.hides(new ItemPath(visit, form, item))) {
                        closed.add(item);
                      }
                    });
            data.remove(closed);
            entries.add(new Entry(visit, form, row.getString("state"), told));
          }
        });
    return entries;
  }

  private static boolean isSeen(StudyDefinition study, Discretion discretion, String key) {
    Form form = study.forms().get(Occurrence.parse(key).id());
    return form == null || !discretion.hides(form);
  }

  /** Without the values that are for others only. */
  private static List<JsonNode> decisions(
      Snapshot snapshot, SubjectHead head, Discretion discretion) throws Exception {
    List<JsonNode> decisions = new ArrayList<>();
    snapshot.read(
        "select to_jsonb(d) as told from ecrf.decision d where d.subject_id = ? order by d.id",
        List.of(head.id()),
        row -> {
          JsonNode told = Json.read(row.getString("told"));
          told.path("verdicts").findParents("path").forEach(used -> hide(used, discretion));
          decisions.add(told);
        });
    return decisions;
  }

  private static void hide(JsonNode used, Discretion discretion) {
    if (discretion.hides(ItemPath.parse(used.path("path").asText()))) {
      ((ObjectNode) used).remove("value");
    }
  }

  private static List<JsonNode> queries(
      Snapshot snapshot, SubjectHead head, StudyDefinition study, Discretion discretion)
      throws Exception {
    List<JsonNode> queries = new ArrayList<>();
    snapshot.read(
        """
        select q.visit, q.form, q.item, q.check_id, q.opened_role, to_jsonb(q) || jsonb_build_object(
                 'conversation', (select coalesce(jsonb_agg(to_jsonb(m) order by m.seq), '[]')
                                    from ecrf.query_message m where m.query_id = q.id)) as told
          from ecrf.query q where q.subject_id = ? order by q.id
        """,
        List.of(head.id()),
        row -> {
          String form = row.getString("form");
          ItemPath at = new ItemPath(row.getString("visit"), form, row.getString("item"));
          boolean closed =
              !isSeen(study, discretion, form)
                  || discretion.hidesWords(at, row.getString("opened_role"))
                  || has(row.getString("check_id")) && discretion.closes(row.getString("check_id"));
          if (!closed) {
            JsonNode told = Json.read(row.getString("told"));
            told.path("conversation").forEach(said -> hideWords(said, at, discretion));
            queries.add(told);
          }
        });
    return queries;
  }

  /** Who may know more about a wide place may have said it. */
  private static void hideWords(JsonNode said, ItemPath at, Discretion discretion) {
    if (discretion.hidesWords(at, said.path("role").asText())) {
      ((ObjectNode) said).put("message", "");
    }
  }

  private static boolean has(@Nullable String text) {
    return text != null && !text.isEmpty();
  }

  /** For programs. */
  String json() throws JsonProcessingException {
    Map<String, Object> all = new TreeMap<>();
    all.put("subject", head.row());
    all.put("entries", entries.stream().map(Entry::row).toList());
    all.put("signatures", signatures);
    all.put("decisions", decisions);
    all.put("queries", queries);
    return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(all);
  }
}
