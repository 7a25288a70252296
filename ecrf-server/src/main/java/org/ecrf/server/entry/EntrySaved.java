package org.ecrf.server.entry;

import java.util.Set;
import org.ecrf.model.casebook.ItemPath;
import org.ecrf.server.subject.SubjectFile;

/**
 * A form was saved. Fired in the transaction of the save, after its act was appended and the
 * current state projected; observers append acts of their own with {@code Author.SYSTEM}.
 *
 * @param subject its row is locked
 * @param changed paths whose value changed, calculated ones too
 * @param now values and findings after the save
 */
public record EntrySaved(SubjectFile subject, FormAt at, Set<ItemPath> changed, CasebookNow now) {}
