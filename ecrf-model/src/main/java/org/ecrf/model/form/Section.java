package org.ecrf.model.form;

import java.util.List;
import org.ecrf.model.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * Items that belong together on a form (ODM ItemGroupDef).
 *
 * @param help what stands under the title, empty where nothing does
 * @param repeats null where the section stands once; else it is a repeating group, and its id is
 *     part of the path of its items: {@code visit/form/group[2]/item}
 */
public record Section(
    String id, Text title, Text help, List<Item> items, @Nullable Repeats repeats) {}
