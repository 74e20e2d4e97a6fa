package org.intertwiner.cli.request.model;

import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.request.Request;
import org.intertwiner.cli.request.Result;
import org.intertwiner.verify.ReplayToken;
import org.intertwiner.verify.foreign.ForeignModel;

/**
 * One sample of an earlier check again.
 *
 * @param token the token of the sample
 * @param question the check it belongs to; empty if the journal knows
 */
public record ReplayRequest(ReplayToken token, Optional<ModelQuestion> question)
    implements Request {
  @Override
  public Result run() {
    ModelQuestion asked =
        question
            .or(() -> Journal.ofUser().question(token))
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "replay token",
                        token + ", which this machine's journal does not know",
                        "the token of a check that was made here",
                        "or give the question beside it: verify replay TOKEN MODEL.onnx --group …"
                            + " --in … --out …"));
    try (ForeignModel model = asked.source().open()) {
      return new ModelAnswer(asked.check(model).replay(token), Optional.empty());
    }
  }
}
