package org.ecrf.model.form;

import java.util.List;
import java.util.Optional;
import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form (ODM ItemDef).
 *
 * @param id unique in its form
 * @param label the question as shown
 * @param help what helps to answer it, empty where nothing does
 * @param gives the kind of the answer: what the formula of a calculated item gives ({@link
 *     ItemKind#DECIMAL}, {@link ItemKind#QUANTITY}, {@link ItemKind#DATE} or {@link
 *     ItemKind#BOOLEAN}), else the kind itself
 * @param quantity the study's quantity where the answer is a {@link ItemKind#QUANTITY}, else null
 * @param units the units that may be entered, the first is proposed; for calculated items the unit
 *     of the result
 * @param decimals most decimals of a number, or -1 for any
 * @param choices the answers of a choice
 * @param missing the missing codes that this item takes
 * @param shownIf CEL condition; null: always shown. While it is undetermined the item is hidden
 * @param calculation CEL expression of a calculated item, else null
 * @param sensitive masked until opened, out of lists and exports for those without need
 * @param audience who may know the answer
 * @param precision how exactly a date must at least be known; of no meaning for other kinds
 * @param analyte the laboratory's analyte whose reference range belongs to the value, else null
 * @param cdash the CDASH name, empty where there is none
 * @param sdtm the SDTM target as {@code DOMAIN.VARIABLE}, empty where there is none
 * @param assumption what was assumed where the protocol is silent, empty where nothing was
 */
public record Item(
    String id,
    Text label,
    Text help,
    ItemKind kind,
    ItemKind gives,
    Need need,
    @Nullable String quantity,
    List<String> units,
    int decimals,
    List<Choice> choices,
    List<Choice> missing,
    @Nullable String shownIf,
    @Nullable String calculation,
    boolean sensitive,
    Audience audience,
    Precision precision,
    @Nullable String analyte,
    String cdash,
    String sdtm,
    Text assumption) {

  /** The form cannot be marked complete without an answer to this item. */
  public boolean required() {
    return need == Need.REQUIRED;
  }

  public Optional<Choice> choice(String code) {
    return choices.stream().filter(c -> c.code().equals(code)).findFirst();
  }
}
