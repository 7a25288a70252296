package org.ecrf.model.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.ecrf.model.value.ItemValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ItemStatusTest {
  private static final ItemValue VALUE = ItemValue.of("64.2");
  private static final ItemValue CODE = new ItemValue.Missing("ND", "device broken");

  @Test
  void aMissingCodeIsAnAnswerOfItsOwnKind() {
    assertEquals(ItemStatus.UNANSWERED, asked(null));
    assertEquals(ItemStatus.ANSWERED, asked(VALUE));
    assertEquals(ItemStatus.MISSING, asked(CODE));
  }

  @Test
  void whatIsNotAskedIsHiddenOnlyWhereItHoldsSomething() {
    assertEquals(ItemStatus.NOT_ASKED, ItemStatus.of(null, true, false));
    assertEquals(ItemStatus.HIDDEN, ItemStatus.of(VALUE, true, false));
    assertEquals(ItemStatus.HIDDEN, ItemStatus.of(CODE, true, false));
  }

  @Test
  void nobodyIsAskedForWhatIsCalculated() {
    assertEquals(ItemStatus.CALCULATED, ItemStatus.of(VALUE, false, true));
    assertEquals(ItemStatus.NOT_CALCULATED, ItemStatus.of(null, false, true));
    assertEquals(ItemStatus.NOT_ASKED, ItemStatus.of(null, true, true));
    assertFalse(ItemStatus.CALCULATED.isAsked());
  }

  @Test
  void onlyWhatIsShownAndHoldsSomethingCounts() {
    Set<ItemStatus> counting =
        EnumSet.of(ItemStatus.ANSWERED, ItemStatus.MISSING, ItemStatus.CALCULATED);
    for (ItemStatus status : ItemStatus.values()) {
      assertEquals(counting.contains(status), status.counts(), status.name());
    }
  }

  @Test
  void whoIsAskedMayHaveAnswered() {
    assertTrue(ItemStatus.REDACTED.isAsked() && ItemStatus.REDACTED.isOpen());
    assertTrue(asked(null).isAsked() && asked(VALUE).isAsked() && asked(CODE).isAsked());
    assertFalse(ItemStatus.HIDDEN.isAsked() || ItemStatus.MASKED.isAsked());
  }

  private static ItemStatus asked(@Nullable ItemValue value) {
    return ItemStatus.of(value, false, false);
  }
}
