package org.ecrf.deploy.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Verifies an exported audit trail, offline and without the platform: this one file and a JDK (21
 * or newer) are all it needs.
 *
 * <pre>java VerifyTrail.java PACKAGE [--seals FILE]... [--key FILE]...</pre>
 *
 * <p>{@code PACKAGE} is a folder that {@code deploy/audit export} has written. It holds
 *
 * <ul>
 *   <li>{@code acts.jsonl}: one line for each act, chain after chain, each in the order of its
 *       acts;
 *   <li>{@code seals.jsonl}: the seals, one line each;
 *   <li>{@code state.jsonl}: what the platform's tables said at the same moment;
 *   <li>{@code guards.jsonl}: triggers, functions, constraints and rights of the database that were
 *       not as the platform has made them; none where all is well;
 *   <li>{@code package.json}: what the package covers;
 *   <li>{@code key.pem}: the public key that the seals are signed with.
 * </ul>
 *
 * <p>{@code --seals} takes seals that somebody has kept elsewhere, in the form of {@code
 * seals.jsonl}: what they hold must be in the package. {@code --key} takes the public key that you
 * were given: without it the seals are checked with the key of the package, which proves only that
 * one and the same key has signed them. Both can be given several times.
 *
 * <p>It checks, in this order:
 *
 * <ol>
 *   <li>each seal: number, link to the seal before, signature, and that it is the seal that was
 *       kept elsewhere;
 *   <li>each act: its hash is the SHA-256 of the hash before and its text; its number and link
 *       follow the act before; the columns beside the text say what the text says; each disclosed
 *       value fits the commitment in the text, or was erased by a later act {@code redact}, signed
 *       by the platform, for which another person has asked by an act before;
 *   <li>each head that a seal holds is there, and each registered subject has its chain;
 *   <li>the state is the replay of the trail: for each path, the last value that it was set to, by
 *       whom and when; each message of a query, each decision with its frozen verdicts;
 *   <li>the guards of the database were as the platform has made them.
 * </ol>
 *
 * <p>It prints what it found, the first broken place before the others, and tells which acts lie
 * after the last seal: those could have been changed by somebody who owns the database. Exit code
 * 0: whole; 1: broken; 2: could not be read. The formats are described in docs/audit-trail.md.
 */
public final class VerifyTrail {
  private static final int WHOLE = 0;
  private static final int BROKEN = 1;
  private static final int UNREADABLE = 2;
  private static final int MOST_FAULTS = 50;

  private VerifyTrail() {}

  public static void main(String[] arguments) {
    int code;
    try {
      Options options = Options.read(arguments);
      try (Folder folder = new Folder(options.folder())) {
        Report report = verify(folder, options.held(), options.keys(folder));
        System.out.print(report.text());
        code = report.whole() ? WHOLE : BROKEN;
      }
    } catch (IOException | RuntimeException unreadable) {
      System.err.println("The package cannot be read: " + unreadable.getMessage());
      code = UNREADABLE;
    }
    System.exit(code);
  }

  /**
   * @param held seals that somebody has kept elsewhere
   * @param keys public keys that may sign
   */
  public static Report verify(Source source, List<String> held, Keys keys) {
    Report report = new Report();
    Seals seals = new Seals(source.scope(), keys, report);
    source.seals().forEachRemaining(seals::take);
    held.forEach(seals::takeHeld);
    seals.check();
    Walk walk = new Walk(seals, new State(source.state(), report), report);
    source.acts().forEachRemaining(line -> walk.take(ActLine.read(line)));
    walk.end();
    source
        .guards()
        .forEachRemaining(
            line -> {
              Map<String, Object> guard = Json.object(line);
              report.guard(Json.text(guard, "guard"), Json.text(guard, "is"));
            });
    report.count(walk, seals);
    return report;
  }

  /** What is verified: a package, or the database itself. Acts and state come chain by chain. */
  public interface Source {
    Iterator<String> acts();

    Iterator<String> seals();

    Iterator<String> state();

    /** What keeps the trail in the database, where it is not as the platform has made it. */
    Iterator<String> guards();

    /** A study's {@code study:<id>}; empty: everything. */
    String scope();
  }

  /** A package on the disk. */
  static final class Folder implements Source, AutoCloseable {
    private final Path root;
    private final List<BufferedReader> open = new ArrayList<>();

    Folder(Path root) {
      this.root = root;
    }

    @Override
    public Iterator<String> acts() {
      return lines("acts.jsonl");
    }

    @Override
    public Iterator<String> seals() {
      return lines("seals.jsonl");
    }

    @Override
    public Iterator<String> state() {
      return lines("state.jsonl");
    }

    @Override
    public Iterator<String> guards() {
      return lines("guards.jsonl");
    }

    @Override
    public String scope() {
      try {
        return Json.text(Json.object(Files.readString(root.resolve("package.json"))), "scope");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Iterator<String> lines(String name) {
      try {
        BufferedReader reader = Files.newBufferedReader(root.resolve(name));
        open.add(reader);
        return reader.lines().filter(line -> !line.isBlank()).iterator();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      for (BufferedReader reader : open) {
        reader.close();
      }
    }
  }

  private record Options(Path folder, List<String> held, List<Path> keyFiles) {
    static Options read(String[] arguments) throws IOException {
      List<String> held = new ArrayList<>();
      List<Path> keys = new ArrayList<>();
      List<String> folders = new ArrayList<>();
      for (int i = 0; i < arguments.length; i++) {
        boolean option = arguments[i].equals("--seals") || arguments[i].equals("--key");
        if (option && i + 1 == arguments.length) {
          throw new IllegalArgumentException(arguments[i] + " needs a file");
        }
        switch (arguments[i]) {
          case "--seals" -> held.addAll(Files.readAllLines(Path.of(arguments[++i])));
          case "--key" -> keys.add(Path.of(arguments[++i]));
          default -> folders.add(arguments[i]);
        }
      }
      if (folders.size() != 1) {
        throw new IllegalArgumentException(
            "usage: java VerifyTrail.java PACKAGE [--seals FILE]... [--key FILE]...");
      }
      return new Options(Path.of(folders.getFirst()), held, keys);
    }

    Keys keys(Folder of) throws IOException {
      StringBuilder pem = new StringBuilder();
      if (keyFiles.isEmpty()) {
        pem.append(Files.readString(of.root.resolve("key.pem")));
      }
      for (Path file : keyFiles) {
        pem.append(Files.readString(file));
      }
      return Keys.read(pem.toString());
    }
  }

  /** One thing that is wrong. */
  public record Fault(String where, long seq, String what) {
    @Override
    public String toString() {
      return where + (seq > 0 ? ", act " + seq : "") + ": " + what;
    }
  }

  /** What was found. Of each chain only the first broken place counts: the rest follows from it. */
  public static final class Report {
    private final List<Fault> ofSeals = new ArrayList<>();
    private final Map<String, Fault> ofChains = new LinkedHashMap<>();
    private final List<Fault> ofGuards = new ArrayList<>();
    private String counted = "";

    void seal(String scope, long number, String what) {
      ofSeals.add(new Fault("seal " + number + " of " + scope, 0, what));
    }

    void chain(String chain, long seq, String what) {
      ofChains.merge(
          chain,
          new Fault("chain " + chain, seq, what),
          (first, other) -> first.seq() <= other.seq() ? first : other);
    }

    void guard(String guard, String is) {
      ofGuards.add(new Fault("guard " + guard, 0, is));
    }

    boolean hasFault(String chain) {
      return ofChains.containsKey(chain);
    }

    void count(Walk walk, Seals seals) {
      counted = walk.counted() + seals.counted();
    }

    public boolean whole() {
      return faults().isEmpty();
    }

    /** The seals' faults come first: what they hold is what the chains are measured by. */
    public List<Fault> faults() {
      List<Fault> all = new ArrayList<>(ofSeals);
      all.addAll(ofChains.values());
      all.addAll(ofGuards);
      return all;
    }

    public String text() {
      StringBuilder text = new StringBuilder(counted);
      List<Fault> all = faults();
      if (all.isEmpty()) {
        return text.append("WHOLE: nothing is broken.\n").toString();
      }
      text.append("BROKEN. First: ").append(all.getFirst()).append('\n');
      all.stream()
          .skip(1)
          .limit(MOST_FAULTS)
          .forEach(fault -> text.append("        also: ").append(fault).append('\n'));
      if (all.size() > MOST_FAULTS + 1) {
        text.append("        and ").append(all.size() - MOST_FAULTS - 1).append(" more\n");
      }
      return text.toString();
    }
  }

  /** The public keys that may sign, by the SHA-256 of their X.509 form. */
  public record Keys(Map<String, PublicKey> byId) {
    private static final Pattern BLOCK =
        Pattern.compile("-----BEGIN PUBLIC KEY-----([^-]+)-----END PUBLIC KEY-----");

    public static Keys read(String pem) {
      Map<String, PublicKey> keys = new HashMap<>();
      Matcher block = BLOCK.matcher(pem);
      try {
        while (block.find()) {
          byte[] der = Base64.getMimeDecoder().decode(block.group(1));
          PublicKey key =
              KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
          keys.put(Hash.hex(Hash.of(der)), key);
        }
      } catch (GeneralSecurityException e) {
        throw new IllegalArgumentException("no Ed25519 key: " + e.getMessage(), e);
      }
      return new Keys(keys);
    }

    boolean knows(String id) {
      return byId.containsKey(id);
    }

    boolean signed(Seal seal) {
      return hasSigned(byId.get(seal.key()), seal.text(), seal.signature());
    }

    /**
     * @param signature Base64
     */
    boolean anyHasSigned(String text, String signature) {
      byte[] signed = Base64.getDecoder().decode(signature);
      return byId.values().stream().anyMatch(key -> hasSigned(key, text, signed));
    }

    private static boolean hasSigned(PublicKey key, String text, byte[] signed) {
      try {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        return signature.verify(signed);
      } catch (GeneralSecurityException e) {
        return false;
      }
    }
  }

  /** One seal as its text tells. */
  record Seal(
      String scope,
      long number,
      String at,
      String previous,
      String key,
      List<Head> heads,
      String text,
      byte[] signature) {

    record Head(String chain, long seq, String hash) {}

    static Seal read(String line) {
      Map<String, Object> outer = Json.object(line);
      String text = Json.text(outer, "seal");
      Map<String, Object> told = Json.object(text);
      List<Head> heads =
          Json.list(told, "heads").stream()
              .map(Json::map)
              .map(
                  h -> new Head(Json.text(h, "chain"), Json.number(h, "seq"), Json.text(h, "hash")))
              .toList();
      return new Seal(
          Json.text(told, "scope"),
          Json.number(told, "number"),
          Json.text(told, "at"),
          Json.text(told, "previous"),
          Json.text(told, "key"),
          heads,
          text,
          Base64.getDecoder().decode(Json.text(outer, "signature")));
    }

    String hash() {
      return Hash.hex(Hash.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    String name() {
      return "seal " + number + " of " + at;
    }
  }

  /** All seals, by scope and number, and what they hold of each chain. */
  static final class Seals {
    private static final String START = "0".repeat(64);

    private final String wanted;
    private final Keys keys;
    private final Report report;
    private final Map<String, NavigableMap<Long, Seal>> byScope = new TreeMap<>();
    private final Map<String, NavigableMap<Long, Sealed>> byChain = new TreeMap<>();
    private final Set<String> signers = new TreeSet<>();

    /** What a seal holds of a chain at one act. */
    record Sealed(String hash, String by) {}

    Seals(String wanted, Keys keys, Report report) {
      this.wanted = wanted;
      this.keys = keys;
      this.report = report;
    }

    void take(String line) {
      Seal seal = Seal.read(line);
      if (of(seal.scope()).putIfAbsent(seal.number(), seal) != null) {
        report.seal(seal.scope(), seal.number(), "stands twice");
      }
    }

    /** What somebody has kept counts more than what the package says. */
    void takeHeld(String line) {
      if (line.isBlank()) {
        return;
      }
      Seal held = Seal.read(line);
      if (!wanted.isEmpty() && !wanted.equals(held.scope())) {
        return;
      }
      Optional<Seal> here = Optional.ofNullable(of(held.scope()).put(held.number(), held));
      if (here.isEmpty()) {
        report.seal(held.scope(), held.number(), "is missing: it was kept elsewhere");
      } else if (!here.get().text().equals(held.text())) {
        report.seal(held.scope(), held.number(), "is another one than was kept elsewhere");
      } else if (!Arrays.equals(here.get().signature(), held.signature())) {
        report.seal(held.scope(), held.number(), "has another signature than was kept elsewhere");
      }
    }

    private NavigableMap<Long, Seal> of(String scope) {
      return byScope.computeIfAbsent(scope, unknown -> new TreeMap<>());
    }

    void check() {
      byScope.values().forEach(this::check);
    }

    private void check(NavigableMap<Long, Seal> seals) {
      long expected = 1;
      String previous = START;
      for (Seal seal : seals.values()) {
        if (seal.number() != expected) {
          report.seal(seal.scope(), expected, "is missing");
        } else if (!seal.previous().equals(previous)) {
          report.seal(seal.scope(), seal.number(), "does not follow the seal before it");
        }
        checkSignature(seal);
        seal.heads().forEach(head -> note(seal, head));
        expected = seal.number() + 1;
        previous = seal.hash();
      }
    }

    private void checkSignature(Seal seal) {
      signers.add(seal.key());
      if (!keys.knows(seal.key())) {
        report.seal(
            seal.scope(), seal.number(), "is signed by a key that is not known: " + seal.key());
      } else if (!keys.signed(seal)) {
        report.seal(seal.scope(), seal.number(), "has a wrong signature");
      }
    }

    private void note(Seal seal, Seal.Head head) {
      if (!Scope.of(head.chain()).equals(seal.scope())) {
        report.seal(seal.scope(), seal.number(), "holds the chain of another scope");
      }
      byChain
          .computeIfAbsent(head.chain(), unknown -> new TreeMap<>())
          .merge(
              head.seq(),
              new Sealed(head.hash(), seal.name()),
              (first, other) -> {
                if (!first.hash().equals(other.hash())) {
                  report.seal(
                      seal.scope(), seal.number(), "contradicts an earlier seal: " + head.chain());
                }
                return first;
              });
    }

    NavigableMap<Long, Sealed> heads(String chain) {
      return byChain.getOrDefault(chain, Collections.emptyNavigableMap());
    }

    Set<String> chains() {
      return byChain.keySet();
    }

    String counted() {
      StringBuilder text = new StringBuilder();
      byScope.forEach(
          (scope, seals) ->
              text.append(
                  "Seals of %s: %d; the last is number %d of %s, hash %s%n"
                      .formatted(
                          scope,
                          seals.size(),
                          seals.lastKey(),
                          seals.lastEntry().getValue().at(),
                          seals.lastEntry().getValue().hash())));
      signers.forEach(key -> text.append("Signed by the key ").append(key).append('\n'));
      return text.toString();
    }
  }

  /** What a chain is sealed with. */
  static final class Scope {
    private Scope() {}

    static String of(String chain) {
      if (chain.startsWith("study:")) {
        return chain;
      }
      int slash = chain.lastIndexOf('/');
      return chain.startsWith("subject:") && slash > 0
          ? "study:" + chain.substring("subject:".length(), slash)
          : "platform";
    }
  }

  /** One act: the hashed text, what stands beside it, and the columns. */
  record ActLine(
      String chain,
      long seq,
      String text,
      String prev,
      String hash,
      Object beside,
      Map<String, Object> columns) {

    static ActLine read(String line) {
      Map<String, Object> all = Json.object(line);
      return new ActLine(
          Json.text(all, "chain"),
          Json.number(all, "seq"),
          Json.text(all, "act"),
          Json.text(all, "prev"),
          Json.text(all, "hash"),
          all.getOrDefault("disclosed", Json.NULL),
          all);
    }

    String computedHash() {
      return Hash.hex(
          Hash.of(HexFormat.of().parseHex(prev), text.getBytes(StandardCharsets.UTF_8)));
    }

    Map<String, Object> told() {
      return Json.object(text);
    }

    Map<String, Object> disclosed() {
      return Json.map(beside);
    }
  }

  /** Goes from act to act. */
  static final class Walk {
    private final Seals seals;
    private final State state;
    private final Report report;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> registered = new TreeSet<>();
    private Optional<ChainWalk> current = Optional.empty();
    private long acts;
    private final List<String> redacted = new ArrayList<>();
    private long uncovered;
    private long uncoveredChains;

    Walk(Seals seals, State state, Report report) {
      this.seals = seals;
      this.state = state;
      this.report = report;
    }

    void take(ActLine act) {
      if (current.isEmpty() || !current.get().chain.equals(act.chain())) {
        endChain();
        if (!seen.add(act.chain())) {
          report.chain(act.chain(), act.seq(), "its acts do not stand together");
        }
        current = Optional.of(new ChainWalk(act.chain(), seals, report));
      }
      acts++;
      current.get().take(act);
    }

    private void endChain() {
      current.ifPresent(
          chain -> {
            chain.end();
            registered.addAll(chain.registered);
            redacted.addAll(chain.redacted);
            uncovered += chain.uncovered();
            uncoveredChains += chain.uncovered() > 0 ? 1 : 0;
            if (chain.isOfSubject() && !registered.contains(chain.chain)) {
              report.chain(chain.chain, 1, "the chain of its study does not register this subject");
            }
            state.compare(chain.chain, chain.replay);
          });
    }

    void end() {
      endChain();
      current = Optional.empty();
      state.end();
      for (String chain : seals.chains()) {
        if (!seen.contains(chain)) {
          report.chain(
              chain,
              1,
              "the whole chain is missing: "
                  + seals.heads(chain).firstEntry().getValue().by()
                  + " holds it");
        }
      }
      for (String chain : registered) {
        if (!seen.contains(chain)) {
          report.chain(chain, 1, "the whole chain is missing: its study's chain registers it");
        }
      }
    }

    String counted() {
      return "Acts: %d in %d chains; values erased by an act of redaction: %d%n"
              .formatted(acts, seen.size(), redacted.size())
          + redacted.stream().map("  erased: %s%n"::formatted).collect(Collectors.joining())
          + "State: %d values compared with the replay%n".formatted(state.compared)
          + "After the last seal, and not covered by it: %d acts in %d chains%n"
              .formatted(uncovered, uncoveredChains);
    }
  }

  /** One chain. */
  static final class ChainWalk {
    private static final String REGISTER = "register";

    private final String chain;
    private final NavigableMap<Long, Seals.Sealed> sealed;
    private final Report report;
    private final Replay replay = new Replay();
    private final Set<String> registered = new TreeSet<>();
    private final Map<String, Long> erased = new LinkedHashMap<>();
    private final Erasures erasures;
    private long last;
    private long lastSealed;
    private final List<String> redacted = new ArrayList<>();
    private String head = "0".repeat(64);

    ChainWalk(String chain, Seals seals, Report report) {
      this.chain = chain;
      this.sealed = seals.heads(chain);
      this.erasures = new Erasures(seals.keys);
      this.report = report;
    }

    boolean isOfSubject() {
      return chain.startsWith("subject:");
    }

    void take(ActLine act) {
      checkPlace(act);
      try {
        check(act);
      } catch (IllegalArgumentException | NoSuchElementException unreadable) {
        report.chain(chain, act.seq(), "it cannot be read: " + unreadable.getMessage());
      }
      last = act.seq();
      head = act.hash();
    }

    private void check(ActLine act) {
      if (!act.computedHash().equals(act.hash())) {
        report.chain(chain, act.seq(), "its hash is not that of its text");
      }
      Map<String, Object> told = act.told();
      checkColumns(act, told);
      new Commitments(act.seq(), told, act.disclosed()).check(this);
      checkSeal(act);
      note(act, told);
    }

    private void checkPlace(ActLine act) {
      if (act.seq() > last + 1) {
        report.chain(chain, last + 1, "it is missing");
      } else if (act.seq() <= last) {
        report.chain(chain, act.seq(), "it stands twice or not in its place");
      } else if (!act.prev().equals(head)) {
        report.chain(chain, act.seq(), "it does not follow the act before it");
      }
    }

    private void checkColumns(ActLine act, Map<String, Object> told) {
      Map<String, String> names = new LinkedHashMap<>();
      for (String same :
          List.of("chain", "seq", "at", "role", "action", "target", "request", "definition")) {
        names.put(same, same);
      }
      names.put("by", "who");
      names.forEach(
          (inText, column) -> {
            if (!told.getOrDefault(inText, Json.NULL)
                .equals(act.columns().getOrDefault(column, Json.NULL))) {
              report.chain(chain, act.seq(), "its column " + column + " is not that of its text");
            }
          });
    }

    private void checkSeal(ActLine act) {
      Optional.ofNullable(sealed.get(act.seq()))
          .ifPresent(
              kept -> {
                if (!kept.hash().equals(act.hash()) && !report.hasFault(chain)) {
                  report.chain(
                      chain,
                      lastSealed + 1,
                      "%s holds another act %d: acts %d to %d were changed after it"
                          .formatted(kept.by(), act.seq(), lastSealed + 1, act.seq()));
                }
                lastSealed = act.seq();
              });
    }

    /** What later acts and the end of the chain need to know. */
    private void note(ActLine act, Map<String, Object> told) {
      String action = Json.text(told, "action");
      String target = Json.text(told, "target");
      erasures.take(act, told).ifPresent(wrong -> report.chain(chain, act.seq(), wrong));
      if (action.equals(REGISTER) && chain.startsWith("study:")) {
        registered.add(
            "subject:"
                + chain.substring("study:".length())
                + "/"
                + target.substring("subject/".length()));
        return;
      }
      replay.take(act, told);
    }

    void fault(long seq, String what) {
      report.chain(chain, seq, what);
    }

    void erased(long seq, String path) {
      erased.put("act/" + seq + "/" + path, seq);
    }

    void end() {
      erased.forEach(
          (target, seq) ->
              erasures
                  .of(target)
                  .ifPresentOrElse(
                      who -> redacted.add(chain + ", " + target + ": " + who),
                      () ->
                          report.chain(
                              chain,
                              seq,
                              "a value is missing that no act has redacted: " + target)));
      Map<Long, Seals.Sealed> beyond = sealed.tailMap(last, false);
      if (!beyond.isEmpty()) {
        report.chain(
            chain,
            last + 1,
            "it is missing, and all after it: the chain ends before what %s holds (act %d)"
                .formatted(sealed.lastEntry().getValue().by(), sealed.lastKey()));
      }
    }

    long uncovered() {
      return Math.max(0, last - lastSealed);
    }
  }

  /**
   * The places of a chain that may be erased: one person has asked by an act, another one names the
   * act and path by a later one.
   */
  static final class Erasures {
    private final Keys keys;
    private final Map<String, String> askedBy = new HashMap<>();
    private final Map<String, String> named = new TreeMap<>();

    Erasures(Keys keys) {
      this.keys = keys;
    }

    /** Answers what is wrong with it. */
    Optional<String> take(ActLine act, Map<String, Object> told) {
      String target = Json.text(told, "target");
      switch (Json.text(told, "action")) {
        case "ask-redaction" -> askedBy.put(target, Json.text(told, "by"));
        case "redact" -> {
          String by = Json.text(told, "by");
          Map<String, String> changes = changes(act);
          Optional<String> redaction = redaction(changes, target);
          Optional<String> other = redaction.map(askedBy::get).filter(one -> !one.equals(by));
          if (other.isEmpty() || !target.matches("act/[0-9]+/.+") || seq(target) >= act.seq()) {
            return Optional.of("it erases what nobody else has asked to be erased: " + target);
          }
          if (!isSigned(redaction.get(), changes, told)) {
            return Optional.of("the platform has not signed this erasure: " + target);
          }
          named.put(target, "asked by " + other.get() + ", confirmed by " + by);
        }
        default -> {
          // nothing is erased
        }
      }
      return Optional.empty();
    }

    /** The redaction to which the act says that it belongs. */
    private static Optional<String> redaction(Map<String, String> changes, String target) {
      return changes.entrySet().stream()
          .filter(c -> c.getKey().matches("redaction/[0-9]+/erased"))
          .filter(c -> target.equals("act/" + c.getValue()))
          .map(c -> c.getKey().substring(0, c.getKey().lastIndexOf('/')))
          .findFirst();
    }

    private static long seq(String target) {
      return Long.parseLong(target.split("/", 3)[1]);
    }

    /** A platform without a key signs nothing; it makes no seals either. */
    private boolean isSigned(
        String redaction, Map<String, String> changes, Map<String, Object> told) {
      Map<String, Object> text = new TreeMap<>();
      text.put("by", told.get("by"));
      text.put("chain", told.get("chain"));
      text.put("format", 1L);
      text.put("redaction", redaction);
      text.put("target", told.get("target"));
      String signature = changes.getOrDefault(redaction + "/signed", "");
      return keys.byId().isEmpty() || keys.anyHasSigned(Json.canonical(text), signature);
    }

    /** Texts that the act has set paths to. */
    private static Map<String, String> changes(ActLine act) {
      Map<String, String> texts = new TreeMap<>();
      for (Object each : Json.list(act.disclosed(), "changes")) {
        Map<String, Object> change = Json.map(each);
        if (change.get("to") instanceof Map<?, ?> to
            && to.get("value") instanceof Map<?, ?> value
            && value.get("value") instanceof String text) {
          texts.put(Json.text(change, "path"), text);
        }
      }
      return texts;
    }

    /** Who has let it be erased; empty where nobody has. */
    Optional<String> of(String target) {
      return Optional.ofNullable(named.get(target));
    }
  }

  /** What an act has committed to, beside what is disclosed of it. */
  record Commitments(long seq, Map<String, Object> told, Map<String, Object> disclosed) {

    void check(ChainWalk chain) {
      pair(chain, "reason", told.get("reason"), disclosed.get("reason"));
      List<Object> hashed = Json.list(told, "changes");
      List<Object> open = Json.list(disclosed, "changes");
      if (hashed.size() != open.size()) {
        chain.fault(seq, "it discloses another number of changes than it committed to");
        return;
      }
      for (int i = 0; i < hashed.size(); i++) {
        change(chain, Json.map(hashed.get(i)), Json.map(open.get(i)));
      }
    }

    private void change(ChainWalk chain, Map<String, Object> hashed, Map<String, Object> open) {
      String path = Json.text(hashed, "path");
      if (!path.equals(open.get("path"))) {
        chain.fault(seq, "it discloses another path than it committed to: " + path);
        return;
      }
      pair(chain, path, hashed.get("from"), open.get("from"));
      pair(chain, path, hashed.get("to"), open.get("to"));
    }

    private void pair(ChainWalk chain, String path, Object commitment, Object open) {
      boolean committed = commitment instanceof String;
      if (!(open instanceof Map<?, ?>)) {
        if (committed) {
          chain.fault(seq, path + " is missing beside it");
        }
        return;
      }
      Map<String, Object> beside = Json.map(open);
      if (committed && Boolean.TRUE.equals(beside.get("redacted")) && beside.size() == 1) {
        chain.erased(seq, path);
      } else if (!committed || !fits(commitment, beside)) {
        chain.fault(seq, path + " is not what was committed to");
      }
    }

    private static boolean fits(Object commitment, Map<String, Object> beside) {
      if (!(beside.get("salt") instanceof String salt)) {
        return false;
      }
      byte[] value =
          Json.canonical(beside.getOrDefault("value", Json.NULL)).getBytes(StandardCharsets.UTF_8);
      return Hash.hex(Hash.of(HexFormat.of().parseHex(salt), value)).equals(commitment);
    }
  }

  /** The state that the acts of a chain come to: the last value that each path was set to. */
  static final class Replay {
    private static final String ERASED = "erased";

    /** What a visit is as long as no table says otherwise of it. */
    private static final String PLANNED = "{\"value\":\"PLANNED\"}";

    /**
     * The value in canonical form, and the act that has set it.
     *
     * @param times that the path was changed
     */
    record Last(String value, long seq, String by, String at, long times) {
      boolean needsNoTable() {
        return value.equals(ERASED) || value.equals(PLANNED);
      }
    }

    private final Map<String, Last> paths = new TreeMap<>();
    private final Map<String, Long> times = new HashMap<>();

    void take(ActLine act, Map<String, Object> told) {
      for (Object each : Json.list(act.disclosed(), "changes")) {
        Map<String, Object> change = Json.map(each);
        String path = Json.text(change, "path");
        Object to = change.getOrDefault("to", Json.NULL);
        times.merge(path, 1L, Long::sum);
        if (to.equals(Json.NULL)) {
          paths.remove(path);
        } else {
          set(path, value(Json.map(to)), act, told);
        }
      }
      new Facts(act, told).byPath().forEach((path, fact) -> fact(path, fact, act, told));
    }

    /** What the act says beyond the paths that it changes. Messages of a query are numbered. */
    private void fact(String path, Object fact, ActLine act, Map<String, Object> told) {
      String place = path;
      if (path.endsWith("/said/")) {
        place = path + times.merge(path, 1L, Long::sum);
      }
      set(place, Json.canonical(Map.of("value", fact)), act, told);
    }

    private void set(String path, String value, ActLine act, Map<String, Object> told) {
      String by = Json.text(told, "by");
      String at = Json.text(told, "at");
      paths.put(path, new Last(value, act.seq(), by, at, times.getOrDefault(path, 1L)));
    }

    private static String value(Map<String, Object> to) {
      return to.containsKey("value") ? Json.canonical(to.get("value")) : ERASED;
    }
  }

  /** What an act says by its author, its moment, its reason and its kind. */
  record Facts(ActLine act, Map<String, Object> told) {
    /** Acts of a study that make, or end, what a table holds. */
    private static final Set<String> MAKING = Set.of("grant", "revoke", "lock", "publish");

    /** The text by which a file is the value of an item. */
    private static final Pattern FILE = Pattern.compile("(?s).+ [0-9]+ sha256:([0-9a-f]{64})");

    /** By path, as the tables show it. */
    Map<String, Object> byPath() {
      Map<String, Object> facts = new LinkedHashMap<>();
      if ("attach".equals(told.get("action"))) {
        facts.putAll(files());
      }
      facts.putAll(ofItsKind());
      return facts;
    }

    private Map<String, Object> files() {
      Map<String, Object> files = new LinkedHashMap<>();
      texts("")
          .forEach(
              (path, text) -> {
                Matcher file = FILE.matcher(text);
                if (file.matches()) {
                  files.put("attachment/" + path + "/" + file.group(1), text);
                }
              });
      return files;
    }

    private Map<String, Object> ofItsKind() {
      String action = Json.text(told, "action");
      String target = Json.text(told, "target");
      if (target.startsWith("query/") && action.startsWith("query-")) {
        return ofQuery(target, action.substring("query-".length()).toUpperCase(Locale.ROOT));
      }
      if (change("subject/verdicts").isPresent()) {
        return ofDecision(action.replace('-', '_').toUpperCase(Locale.ROOT));
      }
      boolean ofStudy = Json.text(told, "chain").startsWith("study:");
      return ofStudy && MAKING.contains(action)
          ? Map.of(target + "/" + action, Map.of("by", told.get("by"), "at", told.get("at")))
          : Map.of();
    }

    private Map<String, Object> ofQuery(String target, String kind) {
      int slash = target.indexOf('/', "query/".length());
      String query = target.substring(0, slash);
      Map<String, Object> facts = new LinkedHashMap<>();
      Map<String, Object> said = who();
      said.put("kind", kind);
      String path = query + "/message";
      said.put("text", change(path + "/en").or(() -> change(path)).orElse(""));
      facts.put(query + "/said/", said);
      boolean accepted = kind.equals("CLOSED") && !"system".equals(told.get("by"));
      facts.put(query + "/accepted", Boolean.toString(accepted));
      if (kind.equals("RAISED")) {
        facts.put(query + "/opened", who());
        facts.put(query + "/item", target.substring(slash + 1));
        texts(path).forEach((language, text) -> facts.put(query + "/text" + language, text));
      }
      return facts;
    }

    private Map<String, Object> ofDecision(String kind) {
      Map<String, Object> decision = who();
      decision.put("date", change("subject/left").orElse(""));
      decision.put("scope", change("subject/withdrawn_from").orElse(""));
      decision.put("visit", visit());
      decision.put("reason", reason());
      decision.put(
          "verdicts",
          change("subject/verdicts")
              .map(text -> Json.object("{\"of\":" + text + "}").get("of"))
              .orElse(Json.NULL));
      return Map.of("decision/" + Json.text(told, "at") + "/" + kind, decision);
    }

    /** Whose dose is authorised. */
    private String visit() {
      return texts("subject/dose_authorised/").keySet().stream().findFirst().orElse("");
    }

    private Map<String, Object> who() {
      Map<String, Object> who = new TreeMap<>();
      for (String name : List.of("by", "role", "at")) {
        who.put(name, Json.text(told, name));
      }
      return who;
    }

    private String reason() {
      return act.disclosed().get("reason") instanceof Map<?, ?> reason
          ? text(reason).orElse("")
          : "";
    }

    /** The text that a path was set to; empty where it was not, or where the text is erased. */
    private Optional<String> change(String path) {
      return Optional.ofNullable(texts(path).get(""));
    }

    /** The texts that paths which begin so were set to, by what follows. */
    private Map<String, String> texts(String path) {
      Map<String, String> texts = new TreeMap<>();
      for (Object each : Json.list(act.disclosed(), "changes")) {
        Map<String, Object> change = Json.map(each);
        String name = Json.text(change, "path");
        if (name.startsWith(path) && change.get("to") instanceof Map<?, ?> to) {
          texts.put(name.substring(path.length()), text(to).orElse(""));
        }
      }
      return texts;
    }

    private static Optional<String> text(Map<?, ?> disclosed) {
      return disclosed.get("value") instanceof Map<?, ?> value
              && value.get("value") instanceof String text
          ? Optional.of(text)
          : Optional.empty();
    }
  }

  /**
   * What the platform's tables say, beside the replay. The lines come chain by chain in the order
   * of the acts' chains, which is that of their UTF-8 bytes.
   */
  static final class State {
    /** Paths that the tables must show where the acts have set them; others are history only. */
    private static final Pattern OF_SUBJECT =
        Pattern.compile(
            "(?!(subject|entry|query|visit|lock|redaction|attachment|decision|signature)/)[^/]+/[^/]+/.+"
                + "|attachment/.+/[0-9a-f]{64}"
                + "|entry/[^/]+/[^/]+/state"
                + "|visit/[^/]+/state"
                + "|subject/(site|consented|study_version|state|left|locked|dose_authorised/.+)"
                + "|query/[0-9]+/(state|check|item|opened|accepted|text(/.+)?|said/.+)|decision/.+"
                + "|signature/[0-9]+/(state|of|name|meaning|zone|digest|entry/.+)");

    private static final Pattern OF_STUDY =
        Pattern.compile(
            "grant/[0-9]+/(user|role|site|from|until|tasks|trained_on|training|authorised|revoked|grant|revoke)"
                + "|review/[0-9]+/(user|note)"
                + "|site/[^/]+/(name|time_zone|state|check/[A-Z_]+|verification|verification_seed)"
                + "|version/[0-9]+/(yaml|publish)|in-force/[0-9]+/(version|from|site)|parameter/.+"
                + "|range/[0-9]+/.+|lock/[0-9]+/(subject|trail|lock)");

    private static final Pattern OF_PLATFORM = Pattern.compile("login/.+/(state|how|user)");

    private final Iterator<String> lines;
    private final Report report;
    private Optional<Map<String, Object>> next = Optional.empty();
    private long compared;

    State(Iterator<String> lines, Report report) {
      this.lines = lines;
      this.report = report;
      advance();
    }

    private void advance() {
      next = lines.hasNext() ? Optional.of(Json.object(lines.next())) : Optional.empty();
    }

    void compare(String chain, Replay replay) {
      while (next.isPresent() && Order.before(Json.text(next.get(), "chain"), chain)) {
        withoutActs();
      }
      Set<String> shown = new HashSet<>();
      while (next.isPresent() && Json.text(next.get(), "chain").equals(chain)) {
        shown.add(Json.text(next.get(), "path"));
        line(chain, replay, next.get());
        advance();
      }
      if (!report.hasFault(chain)) {
        replay.paths.forEach(
            (path, last) -> {
              boolean there = shown.contains(path) || last.needsNoTable();
              if (!there && isState(chain, path)) {
                report.chain(
                    chain, last.seq(), path + " stands in no table: it was set by this act");
              }
            });
      }
    }

    private void line(String chain, Replay replay, Map<String, Object> line) {
      compared++;
      String path = Json.text(line, "path");
      String value = Json.canonical(line.getOrDefault("value", Json.NULL));
      Optional<Replay.Last> last = Optional.ofNullable(replay.paths.get(path));
      if (report.hasFault(chain)) {
        return;
      }
      if (last.isEmpty()) {
        report.chain(chain, 0, path + " stands in the tables, and no act has set it");
      } else if (!last.get().value().equals(value)) {
        report.chain(
            chain,
            last.get().seq(),
            path + " is another one in the tables than this act has set it to");
      } else if (!isMadeBy(line, last.get())) {
        report.chain(
            chain,
            last.get().seq(),
            path
                + " is said in the tables to be of another person, moment or version than this act");
      }
    }

    /** As far as the line says who has set it last, when, and how often it was changed. */
    private static boolean isMadeBy(Map<String, Object> line, Replay.Last last) {
      return line.getOrDefault("by", last.by()).equals(last.by())
          && line.getOrDefault("at", last.at()).equals(last.at())
          && line.getOrDefault("version", last.times()).equals(last.times());
    }

    private static boolean isState(String chain, String path) {
      return chain.startsWith("subject:") && OF_SUBJECT.matcher(path).matches()
          || chain.startsWith("study:") && OF_STUDY.matcher(path).matches()
          || chain.equals("platform") && OF_PLATFORM.matcher(path).matches();
    }

    private void withoutActs() {
      String chain = Json.text(next.orElseThrow(), "chain");
      report.chain(chain, 1, "the tables show it, and it has no acts");
      advance();
    }

    void end() {
      while (next.isPresent()) {
        withoutActs();
      }
    }
  }

  /** The order of chains: that of their UTF-8 bytes. */
  static final class Order {
    private Order() {}

    static boolean before(String one, String other) {
      return Arrays.compareUnsigned(
              one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8))
          < 0;
    }
  }

  /** SHA-256. */
  static final class Hash {
    private Hash() {}

    static byte[] of(byte[]... parts) {
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
          digest.update(part);
        }
        return digest.digest();
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }

    static String hex(byte[] bytes) {
      return HexFormat.of().formatHex(bytes);
    }
  }

  /**
   * JSON as far as it occurs: texts, numbers, booleans, null, lists, objects. A name that stands
   * twice in an object is refused: two readers could understand it differently.
   */
  static final class Json {
    /** Stands for null. */
    static final Object NULL = "null".toCharArray();

    private final String text;
    private int at;

    private Json(String text) {
      this.text = text;
    }

    static Map<String, Object> object(String text) {
      Json json = new Json(text);
      Object value = json.value();
      json.space();
      if (json.at != text.length()) {
        throw json.wrong("something after the end");
      }
      return map(value);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
      if (value instanceof Map<?, ?> map) {
        return (Map<String, Object>) map;
      }
      throw new IllegalArgumentException("not an object of JSON");
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Map<String, Object> map, String name) {
      return map.get(name) instanceof List<?> list ? (List<Object>) list : List.of();
    }

    static String text(Map<String, Object> map, String name) {
      if (map.get(name) instanceof String text) {
        return text;
      }
      throw new IllegalArgumentException("no text " + name);
    }

    static long number(Map<String, Object> map, String name) {
      if (map.get(name) instanceof Long number) {
        return number;
      }
      throw new IllegalArgumentException("no number " + name);
    }

    /** RFC 8785. */
    static String canonical(Object value) {
      StringBuilder out = new StringBuilder();
      Canonical.write(value, out);
      return out.toString();
    }

    private Object value() {
      space();
      return switch (peek()) {
        case '{' -> members();
        case '[' -> elements();
        case '"' -> string();
        case 't' -> word("true", Boolean.TRUE);
        case 'f' -> word("false", Boolean.FALSE);
        case 'n' -> word("null", NULL);
        default -> digits();
      };
    }

    private Map<String, Object> members() {
      Map<String, Object> members = new LinkedHashMap<>();
      at++;
      space();
      while (peek() != '}') {
        String name = string();
        space();
        expect(':');
        if (members.put(name, value()) != null) {
          throw wrong("the name " + name + " stands twice");
        }
        separator('}');
      }
      at++;
      return members;
    }

    private List<Object> elements() {
      List<Object> elements = new ArrayList<>();
      at++;
      space();
      while (peek() != ']') {
        elements.add(value());
        separator(']');
      }
      at++;
      return elements;
    }

    private void separator(char end) {
      space();
      if (peek() == ',') {
        at++;
        space();
        if (peek() == end) {
          throw wrong("a comma too many");
        }
      } else if (peek() != end) {
        throw wrong("no " + end);
      }
    }

    private String string() {
      expect('"');
      StringBuilder out = new StringBuilder();
      while (peek() != '"') {
        char c = text.charAt(at++);
        out.append(c == '\\' ? escaped() : c);
      }
      at++;
      return out.toString();
    }

    private char escaped() {
      char c = peek();
      at++;
      return switch (c) {
        case 'b' -> '\b';
        case 'f' -> '\f';
        case 'n' -> '\n';
        case 'r' -> '\r';
        case 't' -> '\t';
        case 'u' -> {
          at += 4;
          yield (char) Integer.parseInt(text, at - 4, at, 16);
        }
        case '"', '\\', '/' -> c;
        default -> throw wrong("\\" + c);
      };
    }

    private Object word(String word, Object value) {
      if (!text.startsWith(word, at)) {
        throw wrong("no " + word);
      }
      at += word.length();
      return value;
    }

    private Long digits() {
      int from = at;
      while (at < text.length() && (text.charAt(at) == '-' || Character.isDigit(text.charAt(at)))) {
        at++;
      }
      if (from == at) {
        throw wrong("no value");
      }
      return Long.valueOf(text.substring(from, at));
    }

    private void space() {
      while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
    }

    private void expect(char c) {
      if (peek() != c) {
        throw wrong("no " + c);
      }
      at++;
    }

    private char peek() {
      if (at >= text.length()) {
        throw new NoSuchElementException("JSON ends too early");
      }
      return text.charAt(at);
    }

    /** Never with the text itself: it holds values of subjects. */
    private IllegalArgumentException wrong(String what) {
      return new IllegalArgumentException("no JSON at character " + at + ": " + what);
    }
  }

  /** Writes JSON in the one form that is hashed (RFC 8785). */
  static final class Canonical {
    private Canonical() {}

    static void write(Object value, StringBuilder out) {
      switch (value) {
        case String text -> text(text, out);
        case Map<?, ?> map -> object(map, out);
        case List<?> list -> {
          out.append('[');
          for (int i = 0; i < list.size(); i++) {
            out.append(i == 0 ? "" : ",");
            write(list.get(i), out);
          }
          out.append(']');
        }
        case char[] isNull -> out.append("null");
        default -> out.append(value);
      }
    }

    /** Names in the order of their UTF-16 units, which is Java's order of strings. */
    private static void object(Map<?, ?> map, StringBuilder out) {
      Map<String, Object> sorted = new TreeMap<>();
      map.forEach((name, value) -> sorted.put(name.toString(), value));
      out.append('{');
      String comma = "";
      for (Map.Entry<String, Object> member : sorted.entrySet()) {
        out.append(comma);
        text(member.getKey(), out);
        out.append(':');
        write(member.getValue(), out);
        comma = ",";
      }
      out.append('}');
    }

    private static void text(String text, StringBuilder out) {
      out.append('"');
      for (int i = 0; i < text.length(); i++) {
        character(text.charAt(i), out);
      }
      out.append('"');
    }

    private static void character(char c, StringBuilder out) {
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> out.append(c < 0x20 ? String.format("\\u%04x", (int) c) : String.valueOf(c));
      }
    }
  }
}
