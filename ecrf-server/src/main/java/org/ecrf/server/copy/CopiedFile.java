package org.ecrf.server.copy;

import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.server.exchange.Snapshot;
import org.ecrf.server.study.Discretion;

/** A file that is, or was, the answer to an item; not one that was erased. */
record CopiedFile(Snapshot snapshot, long subject, String sha256, String type) {

  /** Each content once. */
  static List<CopiedFile> of(Snapshot snapshot, SubjectHead head, Discretion discretion)
      throws Exception {
    Map<String, CopiedFile> files = new LinkedHashMap<>();
    snapshot.read(
        """
        select f.visit, f.form, f.item, f.sha256, f.type from ecrf.attachment f
         where f.subject_id = ? and f.sha256 not like 'erased-%' order by f.sha256, f.item
        """,
        List.of(head.id()),
        row -> {
          ItemPath at =
              new ItemPath(row.getString("visit"), row.getString("form"), row.getString("item"));
          if (!discretion.hides(at)) {
            String digest = row.getString("sha256");
            files.putIfAbsent(
                digest, new CopiedFile(snapshot, head.id(), digest, row.getString("type")));
          }
        });
    return List.copyOf(files.values());
  }

  /** Its name below the folder of its subject. */
  String member() {
    return "files/" + sha256 + "." + type.substring(type.indexOf('/') + 1);
  }

  void copy(OutputStream out) throws Exception {
    snapshot.read(
        """
        select p.content from ecrf.attachment_part p
         where p.subject_id = ? and p.sha256 = ? order by p.part
        """,
        List.of(subject, sha256),
        row -> out.write(row.getBytes("content")));
  }
}
