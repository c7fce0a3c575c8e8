using System.Runtime.InteropServices;
using System.Text.Json;
using Drafting.Documents;
using Drafting.Documents.Json;

namespace Drafting.Hosting.Orleans.Wire;

// The pure projects know nothing of Orleans, so what they define travels in forms of this project. Inside one silo nothing is
// converted: everything here is immutable and passed as it is.

/// <summary>Bytes for the wire, not copied where they are a whole array.</summary>
internal static class Bytes
{
    public static byte[] Of(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment) && segment.Array is { } array && array.Length == bytes.Length ? array : bytes.ToArray();
}

/// <summary>A draft as its snapshot.</summary>
[GenerateSerializer, Alias("drafting.draftSnapshot")]
internal struct DraftSurrogate
{
    [Id(0)]
    public byte[] Snapshot;
}

/// <summary>Converts <see cref="Draft"/>.</summary>
[RegisterConverter]
internal sealed class DraftConverter : IConverter<Draft, DraftSurrogate>
{
    public Draft ConvertFromSurrogate(in DraftSurrogate surrogate) => SnapshotJson.Decode(surrogate.Snapshot);

    public DraftSurrogate ConvertToSurrogate(in Draft value) => new() { Snapshot = Bytes.Of(SnapshotJson.Encode(value).Payload) };
}

/// <summary>A submission as its JSON.</summary>
[GenerateSerializer, Alias("drafting.submission")]
internal struct SubmissionSurrogate
{
    [Id(0)]
    public byte[] Json;
}

/// <summary>Converts <see cref="Submission"/>.</summary>
[RegisterConverter]
internal sealed class SubmissionConverter : IConverter<Submission, SubmissionSurrogate>
{
    public Submission ConvertFromSurrogate(in SubmissionSurrogate surrogate)
    {
        using var document = JsonDocument.Parse(surrogate.Json);
        return SubmissionJson.Read(document.RootElement, limited: false);
    }

    public SubmissionSurrogate ConvertToSurrogate(in Submission value)
    {
        var submission = value;
        return new() { Json = Utf8Json.Encode(writer => SubmissionJson.Write(writer, submission)).ToArray() };
    }
}

/// <summary>Who acts.</summary>
[GenerateSerializer, Alias("drafting.actor")]
internal struct ActorSurrogate
{
    [Id(0)]
    public string User;

    [Id(1)]
    public string? Delegation;

    [Id(2)]
    public DraftRole Role;
}

/// <summary>Converts <see cref="Actor"/>.</summary>
[RegisterConverter]
internal sealed class ActorConverter : IConverter<Actor, ActorSurrogate>
{
    public Actor ConvertFromSurrogate(in ActorSurrogate surrogate) => new(surrogate.User, surrogate.Delegation, surrogate.Role);

    public ActorSurrogate ConvertToSurrogate(in Actor value) => new() { User = value.User, Delegation = value.Delegation, Role = value.Role };
}

/// <summary>An answer.</summary>
[GenerateSerializer, Alias("drafting.answer")]
internal struct AnswerSurrogate
{
    [Id(0)]
    public long? Revision;

    [Id(1)]
    public string? Code;

    [Id(2)]
    public string? Message;

    [Id(3)]
    public int? Operation;

    [Id(4)]
    public NoteSurrogate[] Notes;
}

/// <summary>A note of an answer.</summary>
[GenerateSerializer, Alias("drafting.note")]
internal struct NoteSurrogate
{
    [Id(0)]
    public int Operation;

    [Id(1)]
    public string Code;

    [Id(2)]
    public string Paragraph;

    [Id(3)]
    public string Message;
}

/// <summary>Converts <see cref="Answer"/>.</summary>
[RegisterConverter]
internal sealed class AnswerConverter : IConverter<Answer, AnswerSurrogate>
{
    public Answer ConvertFromSurrogate(in AnswerSurrogate surrogate) => surrogate.Revision is { } revision
        ? Answer.Accepted(revision, [.. surrogate.Notes.Select(note => new Note(note.Operation, note.Code, note.Paragraph, note.Message))])
        : Answer.Rejected(new(surrogate.Code!, surrogate.Message!, surrogate.Operation));

    public AnswerSurrogate ConvertToSurrogate(in Answer value) => new()
    {
        Revision = value.Revision,
        Code = value.Refusal?.Code,
        Message = value.Refusal?.Message,
        Operation = value.Refusal?.Operation,
        Notes = [.. value.Notes.Select(note => new NoteSurrogate { Operation = note.Operation, Code = note.Code, Paragraph = note.Paragraph, Message = note.Message })],
    };
}
