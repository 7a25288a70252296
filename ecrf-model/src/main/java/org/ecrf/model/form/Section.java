package org.ecrf.model.form;

import java.util.List;
import org.ecrf.model.value.Text;

/** Items that belong together on a form (ODM ItemGroupDef). */
public record Section(String id, Text title, List<Item> items) {}
