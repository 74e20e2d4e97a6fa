package org.intertwiner.reptheory.correlation;

/**
 * What has been proved of a correlation table.
 *
 * <p>{@code characters} is sufficient: the characters of the irreps are linearly independent, so
 * that a class function is their sum in one way only. <em>Accuracy:</em> exact.
 *
 * @param dimensions in every row the multiplicities times the degrees add up to the row's degree
 * @param characters in every row the multiplicities times the characters of the columns add up to
 *     the restricted character, on every conjugacy class of the subgroup
 */
public record CorrelationCertificate(boolean dimensions, boolean characters) {
  /**
   * Whether everything holds.
   *
   * @return true if the table is proved
   */
  public boolean proved() {
    return dimensions && characters;
  }
}
