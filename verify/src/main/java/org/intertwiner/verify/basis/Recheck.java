package org.intertwiner.verify.basis;

import java.util.Optional;
import org.intertwiner.harmonic.certificate.Certificate;
import org.intertwiner.verify.Report;

/**
 * What a basis document has been found to prove.
 *
 * @param certificate what the certifier found; empty where the matrices represent no group, so that
 *     there was nothing to certify
 * @param report one check for each claim
 */
public record Recheck(Optional<Certificate> certificate, Report report) {

  /**
   * Whether everything that was claimed has been proved.
   *
   * @return whether no check failed
   */
  public boolean isProved() {
    return report.verdict().holds() && certificate.map(Certificate::isProved).orElse(false);
  }
}
