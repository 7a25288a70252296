package org.ecrf.server.seal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ecrf.server.json.Json;

/**
 * All seals once more, in a file outside of the database: one line each. A line that a crash has
 * cut off, or that another node has made, is written at the next sealing.
 */
final class SealsFile {
  private final Path file;
  private final SealKey key;
  private final Map<String, Seal.Place> last = new TreeMap<>();

  private SealsFile(Path file, SealKey key) {
    this.file = file;
    this.key = key;
  }

  static SealsFile open(Path file, SealKey key) throws IOException {
    SealsFile seals = new SealsFile(file, key);
    if (Files.exists(file)) {
      seals.dropHalfALine();
      try (Stream<String> lines = Files.lines(file)) {
        lines.forEach(seals::note);
      }
    }
    return seals;
  }

  private void note(String line) {
    String text = Json.read(line).path("seal").asText();
    JsonNode told = Json.read(text);
    String scope = told.path("scope").asText();
    String hash = HexFormat.of().formatHex(Digest.of(text.getBytes(StandardCharsets.UTF_8)));
    last.put(scope, new Seal.Place(scope, told.path("number").asLong(), hash));
  }

  private void dropHalfALine() throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = channel.size();
      ByteBuffer one = ByteBuffer.allocate(1);
      while (end > 0) {
        one.clear();
        channel.read(one, end - 1);
        if (one.get(0) == '\n') {
          break;
        }
        end--;
      }
      channel.truncate(end);
    }
  }

  /** Where the database no longer holds the last seal that this file holds. */
  synchronized Optional<String> disagreement(SealTable table) throws SQLException {
    for (Seal.Place kept : last.values()) {
      if (table.at(kept).filter(seal -> seal.hash().equals(kept.hash())).isEmpty()) {
        return Optional.of(
            "seal %d of %s in %s is not that of the database"
                .formatted(kept.number(), kept.scope(), file));
      }
    }
    return Optional.empty();
  }

  /** Writes what the database has and this file has not, and sees that it is on the disk. */
  synchronized void catchUp(SealTable table) throws SQLException, IOException {
    for (String scope : table.scopes()) {
      for (Seal seal : table.after(last.getOrDefault(scope, Seal.Place.start(scope)))) {
        append(seal);
      }
    }
  }

  private void append(Seal seal) throws IOException {
    byte[] text = seal.text().getBytes(StandardCharsets.UTF_8);
    if (seal.key().equals(key.id()) && !key.hasSigned(text, seal.signature())) {
      throw new IllegalStateException(
          "seal " + seal.number() + " of " + seal.scope() + " is not signed by its key");
    }
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      ByteBuffer bytes = ByteBuffer.wrap((seal.line() + "\n").getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    last.put(seal.scope(), seal.place());
  }
}
