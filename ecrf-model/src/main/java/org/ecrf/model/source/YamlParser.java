package org.ecrf.model.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ecrf.model.value.Characters;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML into pieces with places; no key may stand twice in one mapping. */
final class YamlParser {
  private final String file;
  private final List<Problem> problems;
  private final List<Integer> lineStarts = new ArrayList<>();

  private YamlParser(String file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
    lineStarts.add(0);
    for (int i = file.indexOf('\n'); i >= 0; i = file.indexOf('\n', i + 1)) {
      lineStarts.add(i + 1);
    }
  }

  /** Empty where there is nothing to read further; the problems say why. */
  static Optional<Yaml> parse(String file, List<Problem> problems) {
    try {
      LoadSettings settings = LoadSettings.builder().setAllowNonScalarKeys(true).build();
      Optional<Problem> refused = YamlGuard.refuse(file, settings);
      refused.ifPresent(problems::add);
      return refused.isEmpty()
          ? new Compose(settings).composeString(file).map(new YamlParser(file, problems)::piece)
          : Optional.empty();
    } catch (MarkedYamlEngineException e) {
      problems.add(
          place(e.getProblemMark().or(e::getContextMark))
              .problem("this is not YAML: " + e.getProblem() + begun(e)));
    } catch (YamlEngineException e) {
      problems.add(new Problem(1, 1, "this is not YAML: " + e.getMessage()));
    }
    return Optional.empty();
  }

  private static String begun(MarkedYamlEngineException e) {
    return e.getContextMark()
        .map(mark -> ", in what begins in line " + (mark.getLine() + 1))
        .orElse("");
  }

  private Yaml piece(Node node) {
    Yaml.Place at = place(node.getStartMark());
    return switch (node) {
      case MappingNode mapping -> new Yaml.Mapping(at, entries(mapping));
      case SequenceNode sequence ->
          new Yaml.Listing(at, sequence.getValue().stream().map(this::piece).toList());
      case ScalarNode scalar -> {
        isReadable(scalar, at);
        yield scalar(scalar, at);
      }
      default -> throw new IllegalStateException("unknown node " + node);
    };
  }

  /** A file of plain characters can still write any character as an escape. */
  private boolean isReadable(ScalarNode scalar, Yaml.Place at) {
    OptionalInt refused = Characters.refused(scalar.getValue());
    refused.ifPresent(
        c ->
            problems.add(
                at.problem(
                    "U+%04X cannot stand in a text: it shows nothing, or turns its direction"
                        .formatted(c))));
    return refused.isEmpty();
  }

  private Yaml.Scalar scalar(ScalarNode scalar, Yaml.Place at) {
    int from = offset(at);
    int to = offset(place(scalar.getEndMark()));
    boolean quoted =
        scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED
            || scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED;
    if (quoted) {
      return new Yaml.Scalar(
          new Yaml.Place(at.line(), at.column() + 1), scalar.getValue(), source(from + 1, to));
    }
    boolean block =
        scalar.getScalarStyle() == ScalarStyle.LITERAL
            || scalar.getScalarStyle() == ScalarStyle.FOLDED;
    if (block && at.line() < lineStarts.size()) {
      Yaml.Place next = new Yaml.Place(at.line() + 1, 1);
      return new Yaml.Scalar(next, scalar.getValue(), source(offset(next), to));
    }
    return new Yaml.Scalar(at, scalar.getValue(), source(from, to));
  }

  private int offset(Yaml.Place at) {
    return at.line() > lineStarts.size()
        ? file.length()
        : lineStarts.get(at.line() - 1) + at.column() - 1;
  }

  private String source(int from, int to) {
    int end = Math.min(to, file.length());
    return from >= end ? "" : file.substring(from, end);
  }

  private List<Yaml.Entry> entries(MappingNode mapping) {
    List<Yaml.Entry> entries = new ArrayList<>();
    Map<String, Yaml.Place> seen = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Yaml.Place at = place(tuple.getKeyNode().getStartMark());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(at.problem("a key must be a plain text"));
        continue;
      }
      if (!isReadable(key, at)) {
        continue;
      }
      Yaml.Place first = seen.putIfAbsent(key.getValue(), at);
      if (first != null) {
        problems.add(
            at.problem(
                "“" + key.getValue() + "” stands here twice, first in line " + first.line()));
        continue;
      }
      entries.add(new Yaml.Entry(key.getValue(), at, piece(tuple.getValueNode())));
    }
    return entries;
  }

  static Yaml.Place place(Optional<Mark> mark) {
    return mark.map(m -> new Yaml.Place(m.getLine() + 1, m.getColumn() + 1))
        .orElse(new Yaml.Place(1, 1));
  }
}
