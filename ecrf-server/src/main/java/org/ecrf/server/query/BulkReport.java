package org.ecrf.server.query;

import java.util.List;

/**
 * What has become of queries that were to be closed together.
 *
 * @param closed their numbers
 * @param refused those that stay as they are, each with the reason
 */
public record BulkReport(List<Long> closed, List<Left> refused) {

  /**
   * A query that was not closed.
   *
   * @param code of the problem, as it would have been alone
   */
  public record Left(long id, String code) {}
}
