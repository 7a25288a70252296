package org.ecrf.model.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;

/** The typed values of one evaluation, by absolute name. Lives for one call in one thread. */
final class Bindings implements Values {
  private final Map<String, Object> known = new HashMap<>();
  private final Map<String, ItemValue> written = new HashMap<>();
  private final Set<String> silent = new HashSet<>();

  static String name(ItemPath path) {
    return path.visit() + "." + path.form() + "." + path.item();
  }

  void fact(String name, @Nullable Object value) {
    if (value != null) {
      known.put(name, value);
    }
  }

  void written(ItemPath path, ItemValue value) {
    written.put(name(path), value);
  }

  void known(ItemPath path, Object value) {
    known.put(name(path), value);
  }

  /** Rules see nothing of this item: it is hidden. */
  void hide(ItemPath path) {
    known.remove(name(path));
    silent.add(name(path));
  }

  /** Rules see that something was entered, but do not rest on it. */
  void distrust(ItemPath path) {
    known.remove(name(path));
  }

  @Nullable ItemValue writtenAt(String name) {
    return written.get(name);
  }

  /** What a sentence shows for a name: the value as written, else the fact. */
  @Nullable Object shown(String name) {
    ItemValue value = written.get(name);
    return value == null ? known.get(name) : value;
  }

  @Override
  public @Nullable Object find(String name) {
    if (!Vocabulary.isEntered(name)) {
      return known.get(name);
    }
    String item = Vocabulary.subjectOf(name);
    return !silent.contains(item) && written.get(item) instanceof ItemValue.Entered;
  }

  @Override
  public String asEntered(String name) {
    return written.get(name) instanceof ItemValue.Entered e
        ? e.unit() == null ? e.text() : e.text() + " " + e.unit()
        : "";
  }

  /** The same values as if this item had none. */
  Values without(String name) {
    return new Without(this, name);
  }

  private record Without(Bindings all, String left) implements Values {
    @Override
    public @Nullable Object find(String name) {
      return name.equals(left) ? null : all.find(name);
    }

    @Override
    public String asEntered(String name) {
      return all.asEntered(name);
    }
  }

  /** The same values seen from inside a form at a visit: its own items have bare names there. */
  Values inside(String visit, String form) {
    return new Inside(this, visit, form);
  }

  private record Inside(Bindings all, String visit, String form) implements Values {
    @Override
    public @Nullable Object find(String name) {
      String item = Vocabulary.subjectOf(name);
      return all.find(
          Vocabulary.isEntered(name) ? Vocabulary.enteredName(absolute(item)) : absolute(item));
    }

    @Override
    public String asEntered(String name) {
      return all.asEntered(absolute(name));
    }

    private String absolute(String name) {
      return absoluteName(name, visit, form);
    }
  }

  static String absoluteName(String name, String visit, String form) {
    if (name.startsWith("visit.")) {
      return visit + "@" + name;
    }
    boolean bare = name.indexOf('.') < 0 && !name.equals(Vocabulary.TODAY);
    return bare ? visit + "." + form + "." + name : name;
  }
}
