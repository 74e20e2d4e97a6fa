package org.intertwiner.verify.lint;

import java.util.List;
import java.util.Optional;

/**
 * What lint found, as an immutable value.
 *
 * @param subject what was looked at
 * @param group the name of the group
 * @param findings what was found, in the order of the layers
 * @param sizes which input sizes keep the symmetry exact; empty where they could not be worked out
 */
public record LintReport(
    String subject, String group, List<Finding> findings, Optional<SizePattern> sizes) {
  /**
   * Copies the list.
   *
   * @param subject what was looked at
   * @param group the name of the group
   * @param findings what was found, in the order of the layers
   * @param sizes which input sizes keep the symmetry exact; empty where they could not be worked
   *     out
   */
  public LintReport {
    findings = List.copyOf(findings);
  }

  /**
   * Whether nothing breaks the symmetry.
   *
   * @return true if there is no finding of severity {@link Severity#ERROR}
   */
  public boolean isClean() {
    return findings.stream().noneMatch(f -> f.severity() == Severity.ERROR);
  }

  /**
   * The exit code that a command should return.
   *
   * @return 0 if the report is clean, otherwise 1
   */
  public int exitCode() {
    return isClean() ? 0 : 1;
  }

  /**
   * The report for people.
   *
   * @return several lines of plain text, without a line break at the end
   */
  public String toText() {
    StringBuilder text = new StringBuilder("LINT  " + group + "-symmetry of " + subject);
    String which = isClean() ? "sizes that keep it exact: " : "sizes alone would allow: ";
    sizes.ifPresent(s -> text.append("\n  ").append(which).append(s));
    findings.forEach(f -> text.append("\n  ").append(f));
    if (findings.isEmpty()) {
      text.append("\n  nothing found");
    }
    return text.toString();
  }
}
