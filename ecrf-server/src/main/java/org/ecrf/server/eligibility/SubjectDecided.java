package org.ecrf.server.eligibility;

import org.ecrf.server.entry.CasebookNow;
import org.ecrf.server.subject.SubjectFile;

/**
 * A decision was made about a subject, fired in its transaction: findings may come or go with it.
 *
 * @param subject its row is locked
 * @param now values and findings after the decision
 */
public record SubjectDecided(SubjectFile subject, CasebookNow now) {}
