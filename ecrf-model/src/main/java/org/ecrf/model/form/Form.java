package org.ecrf.model.form;

import java.util.List;
import java.util.Optional;
import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * A form of the study (ODM FormDef); the same form may be used at several visits.
 *
 * @param help what stands under the title, empty where nothing does
 * @param repeats null where a visit has it once; else each of its instances is an entry of its own,
 *     as an adverse event of the log: {@code log/adverse_event[2]/term}
 * @param report what its entries tell the study beside their values; null: nothing
 * @param staysOpen it is entered after the data are locked too, as every serious adverse event and
 *     pregnancy is
 */
public record Form(
    String id,
    Text title,
    Text help,
    List<Section> sections,
    @Nullable Repeats repeats,
    Audience audience,
    @Nullable Report report,
    boolean staysOpen) {

  /** A form of which no list of the study takes notice. */
  public Form(
      String id,
      Text title,
      Text help,
      List<Section> sections,
      @Nullable Repeats repeats,
      Audience audience) {
    this(id, title, help, sections, repeats, audience, null, false);
  }

  public List<Item> items() {
    return sections.stream().flatMap(s -> s.items().stream()).toList();
  }

  /** The item with this id; no two items of a form share one, whatever section they are in. */
  public Optional<Item> item(String id) {
    return items().stream().filter(i -> i.id().equals(id)).findFirst();
  }

  /** Who may know the answer to an item: the narrower of the form's audience and its own. */
  public Audience audienceOf(Item item) {
    return audience.compareTo(item.audience()) > 0 ? audience : item.audience();
  }

  public Optional<Section> section(String id) {
    return sections.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /** The section that an item stands in. */
  public Optional<Section> sectionOf(Item item) {
    return sections.stream().filter(s -> s.items().contains(item)).findFirst();
  }
}
