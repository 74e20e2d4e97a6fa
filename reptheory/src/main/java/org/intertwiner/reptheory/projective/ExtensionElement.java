package org.intertwiner.reptheory.projective;

import java.util.List;

/**
 * An element z·ĝ of a central extension: a phase and the lift of a group element.
 *
 * @param phase the exponents of the phase, one for each factor system of the extension
 * @param element the number of the group element
 */
public record ExtensionElement(List<Integer> phase, int element) {

  /**
   * Keeps an unmodifiable copy of the list.
   *
   * @param phase the exponents of the phase, one for each factor system of the extension
   * @param element the number of the group element
   */
  public ExtensionElement {
    phase = List.copyOf(phase);
  }

  /** {@return for example {@code z(1,0)·g7}} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("z(");
    for (int j = 0; j < phase.size(); j++) {
      text.append(j == 0 ? "" : ",").append(phase.get(j));
    }
    return text.append(")·g").append(element).toString();
  }
}
