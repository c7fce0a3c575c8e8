using System.Text.Json;
using Drafting.Operations;

namespace Drafting.Documents.Json;

/// <summary>Submissions and their answers as the contract has them.</summary>
public static class SubmissionJson
{
    /// <summary>Operations one submission may hold.</summary>
    public const int MaximumOperations = 1_000;

    private const int MaximumProposed = 500;
    private const int MaximumClientId = 64;

    /// <summary>Reads <c>{clientId, sequence, baseRevision, operations}</c>.</summary>
    /// <param name="limited">Whether it holds no more than a client may send: the platform's own may be larger.</param>
    /// <exception cref="MalformedSubmissionException">It is not a submission, or a text in it is none.</exception>
    public static Submission Read(JsonElement json, bool limited = true)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new MalformedSubmissionException("A submission is an object with clientId, sequence, baseRevision and operations.");
        if (!ReadableJson.IsReadable(json))
            throw new MalformedSubmissionException("A text in the submission has half a surrogate pair.");
        if (json.OptionalString("clientId") is not { Length: > 0 and <= MaximumClientId } clientId || clientId.Any(c => c is <= ' ' or > '~'))
            throw new MalformedSubmissionException($"“clientId” is a text of 1 to {MaximumClientId} visible ASCII characters.");
        if (!json.TryGetProperty("operations"u8, out var operations) || operations.ValueKind != JsonValueKind.Array)
            throw new MalformedSubmissionException("“operations” is a list.");
        if (limited && operations.GetArrayLength() > MaximumOperations)
            throw new MalformedSubmissionException($"A submission holds at most {MaximumOperations} operations. Send them in parts.");
        return new Submission(clientId, Number(json, "sequence", 1), Number(json, "baseRevision", 0), [.. operations.EnumerateArray().Select(Operation)]);
    }

    /// <summary>Writes what <see cref="Read"/> reads.</summary>
    public static void Write(Utf8JsonWriter writer, Submission submission)
    {
        writer.WriteStartObject();
        writer.WriteString("clientId"u8, submission.ClientId);
        writer.WriteNumber("sequence"u8, submission.Sequence);
        writer.WriteNumber("baseRevision"u8, submission.BaseRevision);
        writer.WriteStartArray("operations"u8);
        foreach (var operation in submission.Operations)
            OperationJson.Write(writer, operation);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Writes <c>{status:"accepted", revision, notes?}</c> or <c>{status:"rejected", code, message, operation?}</c>.</summary>
    public static void WriteAnswer(Utf8JsonWriter writer, Answer answer)
    {
        writer.WriteStartObject();
        if (answer.Refusal is { } refusal)
        {
            writer.WriteString("status"u8, "rejected"u8);
            writer.WriteString("code"u8, refusal.Code);
            writer.WriteString("message"u8, refusal.Message);
            if (refusal.Operation is { } index)
                writer.WriteNumber("operation"u8, index);
        }
        else
        {
            writer.WriteString("status"u8, "accepted"u8);
            writer.WriteNumber("revision"u8, answer.Revision!.Value);
            WriteNotes(writer, answer);
        }

        writer.WriteEndObject();
    }

    private static void WriteNotes(Utf8JsonWriter writer, Answer answer)
    {
        if (answer.Notes.IsEmpty)
            return;
        writer.WriteStartArray("notes"u8);
        foreach (var note in answer.Notes)
        {
            writer.WriteStartObject();
            writer.WriteNumber("operation"u8, note.Operation);
            writer.WriteString("code"u8, note.Code);
            writer.WriteString("paragraph"u8, note.Paragraph);
            writer.WriteString("message"u8, note.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static Operation Operation(JsonElement json, int index)
    {
        try
        {
            return Bounded(OperationJson.Read(json), index);
        }
        catch (FormatException problem)
        {
            throw new MalformedSubmissionException(problem.Message, index, problem);
        }
    }

    // Before anything is done with them: rebasing a proposal takes time for every operation of it.
    private static Operation Bounded(Operation operation, int index)
    {
        var most = operation switch
        {
            Propose propose => Math.Max(propose.Operations.Count, propose.Reserved.Count),
            EditProposal edit => Math.Max(edit.Over.Count, edit.Operations.Count),
            Comment comment => comment.On.Count,
            _ => 0,
        };
        IReadOnlyList<Operation> within = operation switch
        {
            Propose propose => propose.Operations,
            EditProposal edit => [.. edit.Over, .. edit.Operations],
            _ => [],
        };
        if (within.Any(step => !Propose.Holds(step)))
            throw new MalformedSubmissionException("A proposal has operations on paragraphs and their text only.", index);
        return most <= MaximumProposed ? operation : throw new MalformedSubmissionException($"A proposal has at most {MaximumProposed} operations or stretches, and so has a comment. Make two of it.", index);
    }

    private static long Number(JsonElement json, string name, long least) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && number >= least
            ? number
            : throw new MalformedSubmissionException($"“{name}” is a whole number, {least} or more.");
}
