package org.intertwiner.verify.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.verify.ReplayToken;
import org.intertwiner.verify.Verdict;
import org.intertwiner.verify.Witness;
import org.intertwiner.verify.statistics.TwoSample;

/** Verdicts as fields of an object of JSON, and back. */
final class VerdictJson {
  /** The fields that some verdicts have. */
  static final Set<String> OPTIONAL =
      Set.of("epsilon", "delta", "distribution", "comparison", "bound", "witness");

  private static final Set<String> COMPARISON =
      Set.of("test", "samples", "pValue", "level", "effect", "power");
  private static final Set<String> WITNESS =
      Set.of("element", "shrunkFrom", "shrinkSteps", "input", "noiseFloor");
  private static final Set<String> WITNESS_OPTIONAL =
      Set.of("residual", "exactResidual", "cause", "replay", "contrasts");
  private static final Set<String> CONTRAST = Set.of("at", "left", "right");

  private VerdictJson() {}

  /** What a verdict has beyond its word and its explanation. */
  static void put(ObjectNode node, Verdict verdict) {
    if (verdict instanceof Verdict.Tested tested) {
      node.put("samples", tested.samples());
      node.put("epsilon", tested.epsilon());
      node.put("delta", tested.delta());
      node.put("distribution", tested.distribution());
    } else if (verdict instanceof Verdict.Compared compared) {
      TwoSample result = compared.result();
      node.put("samples", result.samples());
      ObjectNode comparison = node.putObject("comparison");
      comparison.put("test", result.test());
      comparison.put("samples", result.samples());
      comparison.put("pValue", result.pValue());
      comparison.put("level", result.level());
      comparison.put("effect", result.effect());
      comparison.put("power", result.power());
    } else if (verdict instanceof Verdict.Certified certified) {
      node.put("bound", certified.bound());
    } else if (verdict instanceof Verdict.Refuted refuted) {
      node.set("witness", ReportJson.witness(refuted.witness()));
    }
  }

  static Verdict read(JsonValue value) {
    String explanation = value.field("explanation").text();
    return switch (value.field("verdict").text()) {
      case "PROVED" -> only(value, new Verdict.Proved(explanation));
      case "CERTIFIED" ->
          only(value, new Verdict.Certified(value.field("bound").number(), explanation), "bound");
      case "TESTED" -> value.has("comparison") ? compared(value) : tested(value);
      case "INCONCLUSIVE" -> only(value, new Verdict.Inconclusive(explanation));
      case "REFUTED" ->
          only(value, new Verdict.Refuted(witness(value.field("witness"))), "witness");
      default ->
          throw value
              .field("verdict")
              .refused("PROVED, CERTIFIED, TESTED, INCONCLUSIVE or REFUTED");
    };
  }

  private static Verdict tested(JsonValue value) {
    return only(
        value,
        new Verdict.Tested(
            value.field("samples").count(),
            value.field("epsilon").number(),
            value.field("delta").number(),
            value.field("distribution").text()),
        "epsilon",
        "delta",
        "distribution");
  }

  private static Verdict compared(JsonValue value) {
    JsonValue result = value.field("comparison").object(COMPARISON, Set.of());
    return only(
        value,
        new Verdict.Compared(
            new TwoSample(
                result.field("test").text(),
                result.field("samples").count(),
                result.field("pValue").number(),
                result.field("level").number(),
                result.field("effect").number(),
                result.field("power").number())),
        "comparison");
  }

  private static Verdict only(JsonValue value, Verdict verdict, String... fields) {
    Set<String> own = Set.of(fields);
    for (String field : OPTIONAL) {
      if (value.has(field) && !own.contains(field)) {
        throw new InvalidInput(
            value.place(), "the field " + field + " with " + verdict.word(), "no such field", "");
      }
    }
    return verdict;
  }

  static ReplayToken token(JsonValue value) {
    return value.parsed(ReplayToken::parse, "a replay token v1:ALGORITHM:SEED:INDEX");
  }

  static Witness witness(JsonValue value) {
    value.object(WITNESS, WITNESS_OPTIONAL);
    Optional<ReplayToken> replay = value.optional("replay", VerdictJson::token);
    return new Witness(
        value.field("element").text(),
        value.field("shrunkFrom").text(),
        value.field("shrinkSteps").smallCount(),
        value.field("input").text(),
        value.optional("residual", JsonValue::number).orElse(Double.NaN),
        value.optional("exactResidual", JsonValue::text),
        value.field("noiseFloor").number(),
        value.optional("cause", JsonValue::text),
        replay,
        value.optional("contrasts", v -> v.list(VerdictJson::contrast)).orElse(List.of()));
  }

  private static Witness.Contrast contrast(JsonValue value) {
    value.object(CONTRAST, Set.of());
    return new Witness.Contrast(
        value.field("at").text(), value.field("left").number(), value.field("right").number());
  }
}
