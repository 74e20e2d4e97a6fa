package org.intertwiner.cli.request.operator;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.request.MapQuestion;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import org.intertwiner.cli.request.file.BasisFiles;
import org.intertwiner.cli.request.file.BasisFiles.Kind;
import org.intertwiner.pdo.DifferentialOperator;
import org.intertwiner.pdo.OperatorNames;
import org.intertwiner.pdo.pseudo.PseudoGroup;
import org.intertwiner.pdo.pseudo.PseudoOperators;
import org.intertwiner.pdo.pseudo.PseudoRepresentation;
import org.intertwiner.verify.basis.BasisDocument;

/**
 * The differential operators on a space with an indefinite metric that commute with its isometries.
 *
 * @param group O(p,q), SO(p,q) or their component of 1
 * @param values what the fields have at every point
 * @param order the highest order N
 * @param files what is written to files
 */
public record PseudoOperatorsRequest(
    PseudoGroup group, MapQuestion.Values values, int order, BasisFiles files) implements Request {
  /**
   * Whether a word names such a group.
   *
   * @param word such as {@code O(1,3)}
   * @return whether it does
   */
  public static boolean isIndefinite(String word) {
    return PseudoGroup.isIndefinite(word);
  }

  /**
   * The request for a group in words.
   *
   * @param group such as {@code O(1,3)}
   * @param values what the fields have at every point
   * @param order the highest order N
   * @return the request
   * @throws InvalidInput where a word has no meaning
   */
  public static PseudoOperatorsRequest of(String group, MapQuestion.Values values, int order) {
    return of(group, values, order, BasisFiles.NONE);
  }

  /**
   * The request for a group in words, with a document perhaps.
   *
   * @param group such as {@code O(1,3)}
   * @param values what the fields have at every point
   * @param order the highest order N
   * @param files what is written to files
   * @return the request
   * @throws InvalidInput where a word has no meaning
   */
  public static PseudoOperatorsRequest of(
      String group, MapQuestion.Values values, int order, BasisFiles files) {
    files.requireOnly("operators of " + group, Set.of(Kind.DOCUMENT));
    return new PseudoOperatorsRequest(PseudoGroup.parse(group), values, order, files);
  }

  @Override
  public Result run() {
    PseudoRepresentation in = PseudoRepresentation.parse(values.in(), group);
    PseudoRepresentation out = PseudoRepresentation.parse(values.out(), group);
    PseudoOperators operators = PseudoOperators.on(group).from(in).to(out).upToOrder(order);
    files.writeDocument(() -> BasisDocument.of(PseudoDocuments.of(operators)));
    OperatorNames names = operators.names();
    return new OperatorAnswer(
        this::writeFields,
        String.format(
            Locale.ROOT,
            "%s, %s (dimension %d) → %s (dimension %d)",
            group,
            in.name(),
            in.dimension(),
            out.name(),
            out.dimension()),
        operators.dimensionsByOrder(),
        values.withBasis()
            ? Optional.of(OperatorAnswer.expressed(operators.basis(), names::express))
            : Optional.empty(),
        List.copyOf(names.named().keySet()),
        List.of(),
        files,
        operators.certificate(),
        () -> operators.basis().stream().map(DifferentialOperator::toLatex));
  }

  private void writeFields(JsonGenerator json) throws IOException {
    json.writeStringField("group", group.toString());
    json.writeStringField("space", "R(" + group.p() + "," + group.q() + ")");
    json.writeStringField("in", values.in());
    json.writeStringField("out", values.out());
  }
}
