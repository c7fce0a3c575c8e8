using System.Text.Json;
using Drafting.Operations;

namespace Drafting.Documents.Json;

/// <summary>Threads of comments in their JSON form, the stored one and the contract's.</summary>
public static class ThreadJson
{
    /// <summary>Writes <c>threads: [{id, on, quote, assigned, resolved: {revision, at, by, delegation}, comments: [{id, delegation, by, revision, at, text, edited, author}]}]</c>, in the order of their making.</summary>
    public static void Write(Utf8JsonWriter writer, PlacedBook<CommentThread> threads)
    {
        writer.WriteStartArray("threads"u8);
        foreach (var thread in threads.All)
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, thread.Id);
            writer.WriteStartArray("on"u8);
            foreach (var stretch in thread.On)
                ProposalOperationJson.WriteStretch(writer, stretch);
            writer.WriteEndArray();
            writer.WriteString("quote"u8, thread.Quote);
            writer.WriteString("assigned"u8, thread.Assigned);
            writer.WritePropertyName("resolved"u8);
            if (thread.Resolved is { } resolved)
                WriteResolved(writer, resolved);
            else
                writer.WriteNullValue();
            writer.WriteStartArray("comments"u8);
            foreach (var comment in thread.Comments)
                Write(writer, comment);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Reads one.</summary>
    public static CommentThread Read(JsonElement json) => new()
    {
        Id = json.GetProperty("id").GetString()!,
        On = [.. json.GetProperty("on").EnumerateArray().Select(ProposalOperationJson.ReadStretch)],
        Quote = json.GetProperty("quote").GetString()!,
        Assigned = json.OptionalString("assigned"),
        Resolved = json.GetProperty("resolved") is { ValueKind: JsonValueKind.Object } resolved ? ReadChange(resolved) : null,
        Comments = [.. json.GetProperty("comments").EnumerateArray().Select(ReadComment)],
    };

    private static void WriteResolved(Utf8JsonWriter writer, LastChange resolved)
    {
        writer.WriteStartObject();
        WriteChange(writer, resolved);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ThreadComment comment)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, comment.Id);
        WriteChange(writer, comment.Made);
        writer.WriteString("text"u8, comment.Text);
        writer.WriteTime("edited", comment.Edited);
        writer.WriteString("author"u8, comment.Author);
        writer.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter writer, LastChange change)
    {
        writer.WriteString("delegation"u8, change.Delegation);
        writer.WriteString("by"u8, change.User);
        writer.WriteNumber("revision"u8, change.Revision);
        writer.WriteTime("at", change.At);
    }

    private static ThreadComment ReadComment(JsonElement json) => new(
        json.GetProperty("id").GetString()!,
        ReadChange(json),
        json.GetProperty("text").GetString()!,
        json.GetProperty("edited") is { ValueKind: JsonValueKind.String } edited ? edited.GetDateTimeOffset() : null,
        json.OptionalString("author"));

    private static LastChange ReadChange(JsonElement json) => new(
        json.GetProperty("revision").GetInt64(), json.GetProperty("at").GetDateTimeOffset(), json.OptionalString("by"), json.OptionalString("delegation"));
}
