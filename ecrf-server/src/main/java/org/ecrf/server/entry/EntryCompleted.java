package org.ecrf.server.entry;

import org.ecrf.server.subject.SubjectFile;

/**
 * A form was marked complete. Fired in the transaction of the act; system queries for the form's
 * findings are opened now.
 *
 * @param subject its row is locked
 */
public record EntryCompleted(SubjectFile subject, FormAt at, CasebookNow now) {}
