package org.ecrf.server.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Where and in which language an account is written to. */
@Entity
@Immutable
@Table(name = "mail_address")
class AddressRow {
  @Id
  @Column(name = "user_name")
  private String user;

  private String address;
  private String language;

  @SuppressWarnings("NullAway.Init")
  protected AddressRow() {}

  String address() {
    return address;
  }

  String language() {
    return language;
  }
}
