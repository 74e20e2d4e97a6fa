package org.intertwiner.cli.request;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.ExactLinearAlgebra;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.cli.json.ExactJson;
import org.intertwiner.harmonic.kernel.KernelElement;
import org.intertwiner.harmonic.kernel.KernelSpace;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.notation.NamedGroup;

/**
 * How often each irreducible representation occurs in a representation, and the change of basis
 * that shows it.
 *
 * <p>The columns of the change of basis B are the images of bases of the irreducible
 * representations under equivariant maps, so that B⁻¹ ρ(g) B is block diagonal, one block of row i
 * for each time it occurs.
 *
 * @param group a finite group
 * @param rep a REP
 * @param withBasis whether the change of basis is asked for
 */
public record DecomposeRequest(NamedGroup<?> group, String rep, boolean withBasis)
    implements Request {
  @Override
  public Result run() {
    return answer(group);
  }

  private <G> Answer answer(NamedGroup<G> named) {
    FiniteGroup<G> finite = Arguments.finite(named, "decompose");
    CharacterTable<G> table = CharacterTable.of(finite);
    Representation<G> given = Arguments.representation(rep, named);
    List<Long> multiplicities = new ArrayList<>();
    table.irreps().forEach(chi -> multiplicities.add(chi.intertwiners(given.character())));
    List<String> names = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      names.add(table.name(i));
    }
    Optional<Matrix<Cyclotomic>> basis =
        withBasis ? Optional.of(changeOfBasis(finite, given, multiplicities)) : Optional.empty();
    return new Answer(named.name(), given.name(), names, multiplicities, basis);
  }

  private static <G> Matrix<Cyclotomic> changeOfBasis(
      FiniteGroup<G> finite, Representation<G> given, List<Long> multiplicities) {
    List<List<Cyclotomic>> columns = new ArrayList<>();
    for (int i = 0; i < multiplicities.size(); i++) {
      if (multiplicities.get(i) > 0) {
        Representation<G> irrep = Representations.irreducible(finite, i);
        KernelSpace maps =
            KernelSpace.on(Representations.trivial(finite))
                .from(irrep)
                .to(given)
                .overComplex()
                .upToDegree(0);
        for (KernelElement map : maps.basis()) {
          columns.addAll(columnsOf(map.matrix()));
        }
      }
    }
    Matrix<Cyclotomic> basis =
        Matrix.of(
            Cyclotomics.FIELD,
            given.dimension(),
            given.dimension(),
            (i, j) -> columns.get(j).get(i));
    if (ExactLinearAlgebra.rank(Cyclotomics.FIELD, basis) != given.dimension()) {
      throw new IllegalStateException("the change of basis of " + given.name() + " is singular");
    }
    return basis;
  }

  private static List<List<Cyclotomic>> columnsOf(PolynomialMatrix constant) {
    List<List<Cyclotomic>> columns = new ArrayList<>();
    for (int j = 0; j < constant.columns(); j++) {
      List<Cyclotomic> column = new ArrayList<>();
      for (int i = 0; i < constant.rows(); i++) {
        column.add(constant.at(i, j).coefficient(0));
      }
      columns.add(column);
    }
    return columns;
  }

  /** The multiplicities. */
  private record Answer(
      String name,
      String rep,
      List<String> names,
      List<Long> multiplicities,
      Optional<Matrix<Cyclotomic>> basis)
      implements Result {
    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      ExactJson.integersField(json, "multiplicities", multiplicities);
      if (basis.isPresent()) {
        json.writeFieldName("basis");
        ExactJson.matrix(json, basis.get());
      }
    }

    @Override
    public void writeText(StringBuilder text) {
      List<String> summands = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        long m = multiplicities.get(i);
        if (m > 0) {
          summands.add((m == 1 ? "" : m + "*") + "irrep:" + i + " (" + names.get(i) + ")");
        }
      }
      text.append(rep).append(" of ").append(name).append(" = ");
      text.append(String.join(" + ", summands)).append('\n');
      basis.ifPresent(b -> text.append("change of basis\n").append(b).append('\n'));
    }
  }
}
