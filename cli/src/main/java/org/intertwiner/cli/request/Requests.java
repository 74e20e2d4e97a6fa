package org.intertwiner.cli.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.family.CartanType;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.cli.json.Fields;
import org.intertwiner.cli.json.Json;
import org.intertwiner.cli.request.compact.BranchingRequest;
import org.intertwiner.cli.request.compact.CouplingRequest;
import org.intertwiner.cli.request.compact.CouplingRequest.Kind;
import org.intertwiner.cli.request.compact.HighestWeightRequest;
import org.intertwiner.cli.request.compact.TensorRequest;
import org.intertwiner.cli.request.file.BasisFiles;
import org.intertwiner.cli.request.harmonic.HarmonicsRequest;
import org.intertwiner.cli.request.harmonic.WignerRequest;
import org.intertwiner.cli.request.invariant.InvariantsRequest;
import org.intertwiner.cli.request.invariant.MolienRequest;
import org.intertwiner.cli.request.kernel.KernelDetail;
import org.intertwiner.cli.request.kernel.KernelExtent;
import org.intertwiner.cli.request.kernel.KernelQuestion;
import org.intertwiner.cli.request.kernel.KernelsRequest;
import org.intertwiner.cli.request.kernel.LatticeRequest;
import org.intertwiner.cli.request.kernel.Sampling;
import org.intertwiner.cli.request.kernel.Scales;
import org.intertwiner.cli.request.law.LawsRequest;
import org.intertwiner.cli.request.model.ModelCheckRequest;
import org.intertwiner.cli.request.model.QuestionJson;
import org.intertwiner.cli.request.model.ReportOutputs;
import org.intertwiner.cli.request.operator.Discretisation;
import org.intertwiner.cli.request.operator.OperatorsRequest;
import org.intertwiner.cli.request.operator.PseudoOperatorsRequest;
import org.intertwiner.cli.request.symmetry.CorrelationRequest;
import org.intertwiner.cli.request.symmetry.IndexTensorRequest;
import org.intertwiner.cli.request.symmetry.LittleGroupRequest;
import org.intertwiner.cli.request.symmetry.ProductRequest;
import org.intertwiner.cli.request.symmetry.SubgroupsRequest;
import org.intertwiner.harmonic.spherical.SphericalHarmonic;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.compact.SimpleGroup;
import org.intertwiner.reptheory.compact.Weight;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.tensor.IndexSymmetry;
import org.intertwiner.verify.Progress;

/** Requests from JSON: which commands there are, which fields each takes, and how they are read. */
public final class Requests {
  /** How one command is read. */
  private record Reader(Set<String> fields, Function<Fields, Request> read) {}

  private static final List<String> REAL_OR_COMPLEX = List.of("real", "complex");

  /** The most coordinates of a wave vector. */
  private static final int MAX_SPACE_DIMENSION = 16;

  private static final List<String> COMPLEX_OR_REAL = List.of("complex", "real");

  private static final Map<String, Reader> READERS = readers();

  private static Map<String, Reader> readers() {
    Map<String, Reader> readers = new TreeMap<>(ofGroups());
    readers.putAll(ofAngularMomenta());
    readers.putAll(ofCompactGroups());
    readers.putAll(ofTheSphere());
    readers.putAll(ofSymmetry());
    readers.put("verify", verify());
    return Collections.unmodifiableMap(readers);
  }

  private static Map<String, Reader> ofGroups() {
    return Map.of(
        "group",
        reader(Requests::aboutGroup, "group", "subgroups"),
        "chartable",
        reader(f -> new CharacterTableRequest(group(f)), "group"),
        "irreps",
        reader(Requests::irreps, "group", "index", "real"),
        "decompose",
        reader(
            f -> new DecomposeRequest(group(f), f.text("rep"), f.flag("basis")),
            "group",
            "rep",
            "basis"),
        "kernels",
        reader(
            f -> kernels(f, Optional.empty(), BasisFiles.NONE),
            "group",
            "space",
            "action",
            "in",
            "out",
            "maxDegree",
            "shells",
            "scaleBase",
            "levels",
            "offsets",
            "orbits",
            "labels",
            "field",
            "basis"),
        "pdo",
        reader(
            Requests::operators,
            "group",
            "space",
            "action",
            "in",
            "out",
            "order",
            "field",
            "basis",
            "stencil",
            "size",
            "sigma"),
        "harmonics-of",
        reader(
            f -> new HarmonicsOfRequest(group(f), f.integer("maxDegree", 0, 1_000)),
            "group",
            "maxDegree"),
        "molien",
        reader(
            f ->
                new MolienRequest(
                    group(f),
                    f.optionalText("action"),
                    f.integer("maxDegree", 0, MolienRequest.MAX_DEGREE),
                    f.optionalText("rep")),
            "group",
            "action",
            "maxDegree",
            "rep"),
        "invariants",
        reader(
            f ->
                new InvariantsRequest(
                    group(f),
                    f.optionalText("action"),
                    optional(f, "maxDegree", 0, InvariantsRequest.MAX_DEGREE),
                    f.optionalText("rep"),
                    f.flag("structure")),
            "group",
            "action",
            "maxDegree",
            "rep",
            "structure"),
        "laws",
        reader(Requests::laws, "group", "tries", "seed"));
  }

  private static Discretisation discretisation(Fields fields, String word) {
    return new Discretisation(
        Discretisation.Kind.parse(word),
        fields.has("size") ? fields.integer("size", 1, Discretisation.MAX_SIZE) : 5,
        fields.has("sigma") ? Rational.parse(fields.number("sigma")).doubleValue() : 1);
  }

  private static Map<String, Reader> ofCompactGroups() {
    return Map.of(
        "irrep",
        reader(
            f -> new HighestWeightRequest(simpleGroup(f), weight(f, "weight")), "group", "weight"),
        "tensor",
        reader(Requests::tensor, "group", "left", "right", "power"),
        "branch",
        reader(
            f -> BranchingRequest.of(f.text("group"), f.text("to"), weight(f, "weight")),
            "group",
            "to",
            "weight"));
  }

  private static Map<String, Reader> ofSymmetry() {
    return Map.of(
        "correlation",
        reader(
            f ->
                new CorrelationRequest(
                    f.text("chain"),
                    f.has("last")
                        ? HalfInteger.parse(f.number("last"))
                        : CorrelationRequest.USUAL_LAST),
            "chain",
            "last"),
        "littlegroup",
        reader(Requests::littleGroup, "group", "k", "spin", "timeReversal"),
        "tensors",
        reader(
            f ->
                new IndexTensorRequest(
                    f.has("group") ? Optional.of(group(f)) : Optional.empty(),
                    IndexSymmetry.parse(f.text("symmetry")),
                    f.flag("axial")),
            "group",
            "symmetry",
            "axial"));
  }

  private static Request littleGroup(Fields fields) {
    String k =
        fields.value("k").isTextual()
            ? fields.text("k")
            : String.join(",", fields.numbers("k", MAX_SPACE_DIMENSION));
    return LittleGroupRequest.of(
        fields.text("group"), k, fields.flag("spin"), fields.flag("timeReversal"));
  }

  private static SimpleGroup simpleGroup(Fields fields) {
    return SimpleGroup.parse(fields.text("group"));
  }

  private static Weight weight(Fields fields, String name) {
    return Weight.parse(String.join(",", fields.numbers(name, CartanType.MAX_RANK)));
  }

  private static Request tensor(Fields fields) {
    Optional<Weight> right =
        fields.has("right") ? Optional.of(weight(fields, "right")) : Optional.empty();
    return TensorRequest.of(
        simpleGroup(fields), weight(fields, "left"), right, fields.optionalText("power"));
  }

  private static Map<String, Reader> ofAngularMomenta() {
    return Map.of(
        "cg",
        reader(
            Requests::clebschGordan,
            "group",
            "j1",
            "m1",
            "j2",
            "m2",
            "j",
            "m",
            "left",
            "right",
            "to",
            "field"),
        "3j",
        reader(f -> coupling(f, Kind.THREE_J, "j", true), "j", "m"),
        "6j",
        reader(f -> coupling(f, Kind.SIX_J, "j", false), "j"),
        "9j",
        reader(f -> coupling(f, Kind.NINE_J, "j", false), "j"),
        "gaunt",
        reader(f -> coupling(f, Kind.GAUNT, "l", true), "l", "m"));
  }

  /** Files only: a line of JSON must not start programs. */
  private static Reader verify() {
    Set<String> fields = new TreeSet<>(QuestionJson.FIELDS);
    fields.removeAll(List.of("program", "inputs", "outputs"));
    return reader(
        f -> new ModelCheckRequest(QuestionJson.of(f), ReportOutputs.NONE, Progress.NONE),
        fields.toArray(String[]::new));
  }

  private static Map<String, Reader> ofTheSphere() {
    return Map.of(
        "harmonics",
        reader(Requests::harmonics, "l", "m", "point", "complex"),
        "wignerd",
        reader(Requests::wigner, "j", "m1", "m2", "beta", "cosBeta"));
  }

  private static Request wigner(Fields fields) {
    Optional<WignerRequest.Place> place =
        fields.has("m1") || fields.has("m2")
            ? Optional.of(
                new WignerRequest.Place(
                    HalfInteger.parse(fields.number("m1")), HalfInteger.parse(fields.number("m2"))))
            : Optional.empty();
    return new WignerRequest(
        HalfInteger.parse(fields.number("j")),
        place,
        WignerRequest.Angle.of(
            fields.has("beta") ? Optional.of(fields.number("beta")) : Optional.empty(),
            fields.has("cosBeta") ? Optional.of(fields.number("cosBeta")) : Optional.empty()));
  }

  private static Request harmonics(Fields fields) {
    int most = SphericalHarmonic.MAX_DEGREE;
    return new HarmonicsRequest(
        fields.integer("l", 0, most),
        fields.has("m") ? OptionalInt.of(fields.integer("m", -most, most)) : OptionalInt.empty(),
        fields.has("point")
            ? Optional.of(HarmonicsRequest.point(fields.numbers("point", 3)))
            : Optional.empty(),
        fields.flag("complex"),
        BasisFiles.NONE);
  }

  private Requests() {}

  /**
   * A request from JSON.
   *
   * @param node {@code {"id", "command", …}}
   * @return the request
   * @throws InvalidInput where the command is unknown or a field does not fit
   */
  public static Request of(ObjectNode node) {
    if (!node.path("command").isTextual()) {
      throw new InvalidInput(
          "request", Json.quote(node.toString()), "a field 'command'", "one of " + commands());
    }
    String command = node.get("command").textValue();
    Reader reader = READERS.get(command);
    if (reader == null) {
      throw new InvalidInput("command", Json.quote(command), "one of " + commands(), "");
    }
    return reader.read().apply(Fields.of(node, command, reader.fields()));
  }

  private static String commands() {
    return String.join(", ", READERS.keySet());
  }

  private static Reader reader(Function<Fields, Request> read, String... fields) {
    Set<String> known = new LinkedHashSet<>(List.of("id", "command"));
    known.addAll(List.of(fields));
    return new Reader(known, read);
  }

  private static Request aboutGroup(Fields fields) {
    if (fields.flag("subgroups")) {
      return new SubgroupsRequest(group(fields), BasisFiles.NONE);
    }
    return fields.value("group").isTextual()
        ? GroupRequest.of(fields.text("group"))
        : new GroupRequest(group(fields));
  }

  private static NamedGroup<?> group(Fields fields) {
    return Arguments.group(fields.value("group"));
  }

  /**
   * The request for kernels from JSON, written to files as well.
   *
   * @param node {@code {"command": "kernels", …}}
   * @param sampling where the basis is sampled to, if it is
   * @param files what else is written to files
   * @return the request
   * @throws InvalidInput where a field does not fit
   */
  public static Request kernels(ObjectNode node, Optional<Sampling> sampling, BasisFiles files) {
    return kernels(Fields.of(node, "kernels", READERS.get("kernels").fields()), sampling, files);
  }

  private static Request kernels(Fields fields, Optional<Sampling> sampling, BasisFiles files) {
    KernelExtent extent =
        new KernelExtent(
            optional(fields, "maxDegree", 0, KernelsRequest.MAX_DEGREE),
            optional(fields, "shells", 1, LatticeRequest.MAX_SHELLS),
            fields.optionalText("scaleBase").map(base -> scales(fields, base)));
    boolean crystal =
        fields.value("group").isTextual() && LatticeRequest.isCrystal(fields.text("group"));
    return crystal
        ? LatticeRequest.of(fields.text("group"), values(fields), extent, files)
        : KernelQuestion.of(
            question(fields),
            extent,
            new KernelDetail(fields.flag("basis"), fields.flag("orbits"), fields.flag("labels")),
            sampling,
            files);
  }

  private static Scales scales(Fields fields, String base) {
    return Scales.parse(
        base,
        fields.has("levels") ? fields.integer("levels", 1, Scales.MAX_LEVELS) : 4,
        fields.optionalText("offsets"));
  }

  private static Request operators(Fields fields) {
    int order = fields.integer("order", 0, OperatorsRequest.MAX_ORDER);
    Optional<Discretisation> stencils =
        fields.optionalText("stencil").map(word -> discretisation(fields, word));
    boolean indefinite =
        fields.value("group").isTextual()
            && PseudoOperatorsRequest.isIndefinite(fields.text("group"));
    return indefinite && stencils.isEmpty()
        ? PseudoOperatorsRequest.of(fields.text("group"), values(fields), order)
        : OperatorsRequest.of(question(fields), order, stencils, BasisFiles.NONE);
  }

  private static OptionalInt optional(Fields fields, String name, int least, int most) {
    return fields.has(name)
        ? OptionalInt.of(fields.integer(name, least, most))
        : OptionalInt.empty();
  }

  private static MapQuestion question(Fields fields) {
    return new MapQuestion(
        group(fields), fields.optionalText("space"), fields.optionalText("action"), values(fields));
  }

  private static MapQuestion.Values values(Fields fields) {
    boolean complex = fields.word("field", REAL_OR_COMPLEX).equals("complex");
    return new MapQuestion.Values(
        fields.text("in"), fields.text("out"), complex, fields.flag("basis"));
  }

  private static Request irreps(Fields fields) {
    OptionalInt index =
        fields.has("index")
            ? OptionalInt.of(fields.integer("index", 0, Integer.MAX_VALUE))
            : OptionalInt.empty();
    return new IrrepsRequest(group(fields), index, fields.flag("real"));
  }

  private static Request laws(Fields fields) {
    return new LawsRequest(
        group(fields),
        fields.has("tries")
            ? fields.integer("tries", 1, LawsRequest.MAX_TRIES)
            : LawsRequest.USUAL_TRIES,
        fields.has("seed") ? fields.integer("seed", 0, Integer.MAX_VALUE) : 0);
  }

  private static Request coupling(Fields fields, Kind kind, String j, boolean projected) {
    return new CouplingRequest(
        kind, halfIntegers(fields, j), projected ? halfIntegers(fields, "m") : List.of());
  }

  private static List<HalfInteger> halfIntegers(Fields fields, String name) {
    return fields.numbers(name, 9).stream().map(HalfInteger::parse).toList();
  }

  private static Request clebschGordan(Fields fields) {
    if (fields.has("left") || fields.has("right")) {
      return new ProductRequest(
          group(fields),
          fields.text("left"),
          fields.text("right"),
          fields.optionalText("to"),
          fields.word("field", COMPLEX_OR_REAL).equals("real"));
    }
    return CouplingRequest.clebschGordan(
        fields.text("group"), three(fields, "j1", "j2", "j"), three(fields, "m1", "m2", "m"));
  }

  private static List<HalfInteger> three(Fields fields, String... names) {
    return Stream.of(names).map(fields::number).map(HalfInteger::parse).toList();
  }
}
