package org.ecrf.ui.copy;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ecrf.server.copy.DownloadCopy;
import org.ecrf.server.copy.ListCopies;
import org.ecrf.server.copy.RequestCopy;
import org.ecrf.server.job.JobView;
import org.ecrf.server.study.ListSites;
import org.ecrf.ui.language.Say;

/** The use cases of a copy. */
public class Copies {
  private static final int MOST_SHOWN = 10;

  @Inject RequestCopy request;
  @Inject ListCopies list;
  @Inject DownloadCopy download;

  List<ListSites.SiteLine> sites(String study) {
    return list.sites(study);
  }

  void start(String study, String site) {
    request.request(study, site, Say.language().getLanguage(), UUID.randomUUID().toString());
  }

  List<JobView> newest(String study, String site) {
    return list.page(study, site, 0, MOST_SHOWN).rows();
  }

  /** Streams the file; nothing of it is kept in memory. */
  DownloadHandler file(String study, String site, long job, JobView.FileLine file) {
    return event -> write(event, study, site, job, file);
  }

  private void write(
      DownloadEvent event, String study, String site, long job, JobView.FileLine file) {
    event.setFileName(file.name());
    event.setContentType("application/zip");
    event.setContentLength(file.bytes());
    download.write(study, site, job, event.getOutputStream());
  }
}
