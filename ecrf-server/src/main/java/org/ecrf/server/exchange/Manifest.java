package org.ecrf.server.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecrf.model.dataset.Dataset;
import org.ecrf.server.job.JobView.FileLine;
import org.ecrf.server.json.Json;
import org.ecrf.server.seal.Seal;

/**
 * What a dataset is made of, with SHA-256 digests: the lock record that names it, the subjects with
 * the head of each one's trail, and the files. Whoever holds it can tell whether a file is that
 * file, and whether a trail is the one that the lock was made on.
 */
final class Manifest {
  private static final List<String> NOTES =
      List.of(
          "The dataset holds the subjects of the lock record that names it, as they were locked: of a"
              + " subject's lock every subject that was locked one by one up to it and is locked still; of a data cut its"
              + " visits only. What stays open, as serious adverse events, is as it was at the lock.",
          "The files carry no other time of their own than that of the lock record; exporting it again"
              + " gives the same bytes, as long as none of its subjects is unlocked.",
          "Items that the study marks as sensitive are not released; a birth date leaves as the age"
              + " at consent. The codebook names them.",
          "The seal is the first one over the lock, signed by the platform: whoever keeps it can tell"
              + " later whether the trail of this dataset was changed (docs/audit-trail.md).",
          "CSV: UTF-8, RFC 4180. Values stand exactly as entered, also where they begin with"
              + " =, +, - or @. In a spreadsheet, import the columns as text.");

  private static final Map<String, String> WORDS =
      Map.of("locked_by", "by", "asked_by", "askedBy", "until_visit", "until");

  private final Dataset dataset;
  private final Snapshot snapshot;
  private final Optional<Seal> seal;

  Manifest(Dataset dataset, Snapshot snapshot, Optional<Seal> seal) {
    this.dataset = dataset;
    this.snapshot = snapshot;
    this.seal = seal;
  }

  /** The one inside of the archive, which cannot tell the archive's own digest. */
  void ofTables(OutputStream out, List<FileLine> tables) throws Exception {
    write(
        out,
        json -> {
          json.writeArrayFieldStart("files");
          for (FileLine table : tables) {
            file(json, table, List.of());
          }
          json.writeEndArray();
        });
  }

  /**
   * The one beside the files.
   *
   * @param tables members of the first file, the archive
   */
  void ofFiles(OutputStream out, List<FileLine> files, List<FileLine> tables) throws Exception {
    write(
        out,
        json -> {
          json.writeArrayFieldStart("files");
          for (FileLine file : files) {
            file(json, file, file == files.getFirst() ? tables : List.of());
          }
          json.writeEndArray();
        });
  }

  private interface Part {
    void writeTo(JsonGenerator json) throws IOException;
  }

  private void write(OutputStream out, Part files) throws Exception {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    try (JsonGenerator json = Json.MAPPER.getFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
      json.writeStartObject();
      json.writeNumberField("format", 1);
      json.writeStringField("study", dataset.study());
      json.writeNumberField("lock", dataset.lock());
      json.writeStringField("at", dataset.at().toString());
      of(json);
      json.writeArrayFieldStart("notes");
      for (String note : NOTES) {
        json.writeString(note);
      }
      json.writeEndArray();
      versions(json);
      if (seal.isPresent()) {
        seal(json, seal.get());
      }
      files.writeTo(json);
      json.writeArrayFieldStart("subjects");
      snapshot.records(row -> subject(json, row));
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  /** What was locked, and by whom: of a study by two people. */
  private void of(JsonGenerator json) throws Exception {
    snapshot.read(
        """
        select l.place, l.locked_by, l.asked_by, c.name, c.cohort, c.until_visit
          from ecrf.lock_record l left join ecrf.data_cut c on c.id = l.cut_id
         where l.study = ? and l.id = ?
        """,
        List.of(snapshot.study(), snapshot.lock()),
        row -> {
          json.writeObjectFieldStart("of");
          for (String name :
              List.of("place", "locked_by", "asked_by", "name", "cohort", "until_visit")) {
            if (row.getString(name) != null) {
              json.writeStringField(WORDS.getOrDefault(name, name), row.getString(name));
            }
          }
          json.writeEndObject();
        });
  }

  private void versions(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("studyVersions");
    for (Dataset.Edition edition : dataset.editions()) {
      json.writeStartObject();
      json.writeNumberField("version", edition.definition().version());
      json.writeStringField("published", edition.published().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void seal(JsonGenerator json, Seal seal) throws IOException {
    json.writeObjectFieldStart("seal");
    json.writeStringField("scope", seal.scope());
    json.writeNumberField("number", seal.number());
    json.writeStringField("hash", seal.hash());
    json.writeStringField("key", seal.key());
    json.writeStringField("signature", Base64.getEncoder().encodeToString(seal.signature()));
    json.writeEndObject();
  }

  private static void file(JsonGenerator json, FileLine file, List<FileLine> members)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("name", file.name());
    json.writeNumberField("bytes", file.bytes());
    json.writeStringField("sha256", file.sha256());
    if (!members.isEmpty()) {
      json.writeArrayFieldStart("members");
      for (FileLine member : members) {
        file(json, member, List.of());
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void subject(JsonGenerator json, ResultSet row) throws Exception {
    json.writeStartObject();
    json.writeNumberField("lock", row.getLong("id"));
    json.writeStringField("subject", row.getString("subject"));
    json.writeStringField("site", row.getString("site"));
    json.writeStringField("at", Snapshot.instant(row, "at").toString());
    json.writeStringField("by", row.getString("locked_by"));
    json.writeStringField("role", row.getString("role"));
    json.writeNumberField("trailSeq", row.getLong("trail_seq"));
    json.writeStringField("trailHead", row.getString("trail_head"));
    json.writeEndObject();
  }
}
