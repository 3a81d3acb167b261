package org.tonne.sandbox.registry;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.jspecify.annotations.Nullable;
import org.tonne.contract.types.AcceptNotification;
import org.tonne.contract.types.Attestation;
import org.tonne.contract.types.CancellationDetail;
import org.tonne.contract.types.EvaluationResult;
import org.tonne.contract.types.GetHoldingsResponse;
import org.tonne.contract.types.GetTransactionStatusResponse;
import org.tonne.contract.types.ProposalTransaction;
import org.tonne.contract.types.ResponseCode;
import org.tonne.contract.types.TransactionUnitBlock;
import org.tonne.contract.types.UnitBlock;
import org.tonne.contract.types.UnitBlockIdentifier;
import org.tonne.contract.types.UnitSelection;

import java.util.HexFormat;
import java.util.List;

/** The words of {@code registry-openapi.json} for those of the WSDLs, and back. */
final class RestWords {
    static final String PARTY = "[A-Z]{2,3}";
    static final String TRANSACTION = "[A-Z]{2,3}[1-9][0-9]{0,14}";

    private RestWords() {}

    /** A NewCancellation, which fits its schema, as a proposal to this registry. */
    static ProposalTransaction proposal(JsonObject body, String registry) {
        ProposalTransaction proposal = new ProposalTransaction();
        proposal.setTransactionIdentifier(body.getString("transactionIdentifier"));
        proposal.setTransactionType(4);
        proposal.setTransferringRegistryCode(registry);
        proposal.setAcquiringRegistryCode(registry);
        Account from = account(body.getJsonObject("transferringAccount"));
        proposal.setTransferringRegistryAccountType(from.type());
        proposal.setTransferringRegistryAccountIdentifier(from.id());
        Account to = account(body.getJsonObject("acquiringAccount"));
        proposal.setAcquiringRegistryAccountType(to.type());
        proposal.setAcquiringRegistryAccountIdentifier(to.id());
        if (body.containsKey("blocks") == body.containsKey("unitSelection")) {
            throw new IllegalArgumentException("Exactly one of blocks and unitSelection is needed");
        }
        objects(body, "blocks")
                .forEach(block -> proposal.getProposalUnitBlocks().add(block(block)));
        objects(body, "unitSelection")
                .forEach(wanted -> proposal.getUnitSelection().add(selection(wanted)));
        CancellationDetail detail = new CancellationDetail();
        detail.setBeneficiary(body.getString("beneficiary", null));
        detail.setPurpose(body.getString("purpose", null));
        detail.setRequestReference(body.getString("requestReference", null));
        proposal.setCancellationDetail(detail);
        return proposal;
    }

    private static List<JsonObject> objects(JsonObject body, String name) {
        return body.containsKey(name) ? body.getJsonArray(name).getValuesAs(JsonObject.class) : List.of();
    }

    /** An account, which fits its schema. */
    static Account account(JsonObject account) {
        return new Account(account.getInt("type"), account.getJsonNumber("id").longValue());
    }

    /** A block of a transaction, which fits its schema. */
    static TransactionUnitBlock block(JsonObject block) {
        TransactionUnitBlock read = new TransactionUnitBlock();
        read.setUnitSerialBlockStart(block.getJsonNumber("unitSerialBlockStart").longValue());
        read.setUnitSerialBlockEnd(block.getJsonNumber("unitSerialBlockEnd").longValue());
        read.setOriginatingRegistryCode(block.getString("originatingRegistryCode"));
        read.setUnitType(block.getInt("unitType"));
        read.setOriginalCommitPeriod(block.getInt("originalCommitPeriod"));
        read.setApplicableCommitPeriod(block.getInt("applicableCommitPeriod"));
        read.setLULUCFActivity(number(block, "lulucfActivity"));
        read.setProjectIdentifier(number(block, "projectIdentifier"));
        return read;
    }

    private static UnitSelection selection(JsonObject wanted) {
        UnitSelection read = new UnitSelection();
        read.setUnitType(wanted.getInt("unitType"));
        read.setOriginatingRegistryCode(wanted.getString("originatingRegistryCode"));
        read.setProjectIdentifier(wanted.getInt("projectIdentifier"));
        read.setOriginalCommitPeriod(number(wanted, "originalCommitPeriod"));
        read.setApplicableCommitPeriod(number(wanted, "applicableCommitPeriod"));
        read.setQuantity(wanted.getJsonNumber("quantity").longValue());
        return read;
    }

    private static @Nullable Integer number(JsonObject body, String name) {
        return body.containsKey(name) ? (Integer) body.getInt(name) : null;
    }

    /** How a transaction stands, asked for. */
    static JsonObject cancellation(GetTransactionStatusResponse answer) {
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("transactionIdentifier", answer.getTransactionIdentifier())
                .add("transactionStatus", answer.getTransactionStatus())
                .add(
                        "transactionStatusDateTime",
                        answer.getTransactionStatusDateTime().toString());
        return filled(body, answer.getTransactionBlocks(), answer.getEvaluationResult(), answer.getAttestation());
    }

    /** The same as the registry tells it. */
    static JsonObject cancellation(AcceptNotification message) {
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("transactionIdentifier", message.getTransactionIdentifier())
                .add("transactionStatus", message.getTransactionStatus())
                .add(
                        "transactionStatusDateTime",
                        message.getTransactionStatusDateTime().toString());
        return filled(body, message.getTransactionBlocks(), message.getEvaluationResult(), message.getAttestation());
    }

    private static JsonObject filled(
            JsonObjectBuilder body,
            List<TransactionUnitBlock> blocks,
            List<EvaluationResult> results,
            @Nullable Attestation letter) {
        JsonArrayBuilder listed = Json.createArrayBuilder();
        blocks.forEach(block -> listed.add(block(block)));
        JsonArrayBuilder findings = Json.createArrayBuilder();
        results.forEach(result -> findings.add(finding(result)));
        body.add("blocks", listed).add("evaluationResult", findings);
        if (letter != null) {
            body.add("attestation", attestation(letter));
        }
        return body.build();
    }

    /** Units by their serials. */
    static JsonObjectBuilder named(UnitBlockIdentifier block) {
        return Json.createObjectBuilder()
                .add("unitSerialBlockStart", block.getUnitSerialBlockStart())
                .add("unitSerialBlockEnd", block.getUnitSerialBlockEnd())
                .add("originatingRegistryCode", block.getOriginatingRegistryCode());
    }

    private static JsonObjectBuilder block(TransactionUnitBlock block) {
        JsonObjectBuilder body = named(block)
                .add("unitType", block.getUnitType())
                .add("originalCommitPeriod", block.getOriginalCommitPeriod())
                .add("applicableCommitPeriod", block.getApplicableCommitPeriod());
        number(body, "lulucfActivity", block.getLULUCFActivity());
        number(body, "projectIdentifier", block.getProjectIdentifier());
        return body;
    }

    private static void number(JsonObjectBuilder body, String name, @Nullable Integer value) {
        if (value != null) {
            body.add(name, value);
        }
    }

    private static JsonObjectBuilder finding(EvaluationResult result) {
        JsonArrayBuilder blocks = Json.createArrayBuilder();
        result.getUnitBlockIdentifiers().forEach(block -> blocks.add(named(block)));
        return Json.createObjectBuilder()
                .add("responseCode", code(result.getResponseCode()))
                .add("unitBlockIdentifiers", blocks);
    }

    private static JsonObjectBuilder code(ResponseCode code) {
        return Json.createObjectBuilder()
                .add("system", code.getSystem().value())
                .add("code", code.getValue());
    }

    /** Codes as a problem carries them. */
    static JsonArrayBuilder codes(List<Code> codes) {
        JsonArrayBuilder listed = Json.createArrayBuilder();
        codes.forEach(code -> listed.add(code(code.onWire())));
        return listed;
    }

    private static JsonObjectBuilder attestation(Attestation letter) {
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("attestationNumber", letter.getAttestationNumber())
                .add("issuedOn", letter.getIssuedOn().toString());
        if (letter.getDocumentUri() != null) {
            body.add("documentUri", letter.getDocumentUri());
        }
        if (letter.getSha256() != null) {
            body.add("sha256", HexFormat.of().formatHex(letter.getSha256()));
        }
        return body;
    }

    /** A page of what an account holds. */
    static JsonObject holdings(Account account, GetHoldingsResponse page) {
        JsonArrayBuilder blocks = Json.createArrayBuilder();
        page.getUnitBlocks().forEach(block -> blocks.add(held(block)));
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add(
                        "account",
                        Json.createObjectBuilder().add("type", account.type()).add("id", account.id()))
                .add("asOf", page.getAsOf().toString())
                .add("balanceVersion", page.getBalanceVersion())
                .add("blocks", blocks);
        if (page.getNextCursor() != null) {
            body.add("nextCursor", page.getNextCursor());
        }
        return body.build();
    }

    /** A block of an account. */
    static JsonObjectBuilder held(UnitBlock block) {
        JsonObjectBuilder body = named(block)
                .add("unitType", block.getUnitType())
                .add("originalCommitPeriod", block.getOriginalCommitPeriod())
                .add("applicableCommitPeriod", block.getApplicableCommitPeriod());
        number(body, "projectIdentifier", block.getProjectIdentifier());
        if (block.getReservedForTransaction() != null) {
            body.add("reservedForTransaction", block.getReservedForTransaction());
        }
        if (block.getAcquisitionDate() != null) {
            body.add("acquisitionDate", block.getAcquisitionDate().toString());
        }
        return body;
    }
}
