using System.Text.Json;
using Drafting.Operations;

namespace Drafting.Documents.Json;

/// <summary>
/// Comments beside a finished text: <c>comments: [{on: [{paragraph, start, length}], author, at, text, answers: [{author, at, text}], resolved}]</c>; a time that is not known is left out,
/// and start and length where a comment is on the whole of a paragraph.
/// </summary>
internal static class TextCommentJson
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<TextComment> comments)
    {
        writer.WriteStartArray("comments"u8);
        foreach (var comment in comments)
        {
            writer.WriteStartObject();
            writer.WriteStartArray("on"u8);
            foreach (var stretch in comment.On)
                ProposalOperationJson.WriteStretch(writer, stretch);
            writer.WriteEndArray();
            WriteFields(writer, comment.Said[0]);
            writer.WriteStartArray("answers"u8);
            foreach (var answer in comment.Said.Skip(1))
            {
                writer.WriteStartObject();
                WriteFields(writer, answer);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteBoolean("resolved"u8, comment.IsResolved);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static IReadOnlyList<TextComment> Read(JsonElement json) =>
    [
        .. json.EnumerateArray().Select(comment => new TextComment(
            [.. comment.GetProperty("on").EnumerateArray().Select(ProposalOperationJson.ReadStretch)],
            [ReadRemark(comment), .. comment.GetProperty("answers").EnumerateArray().Select(ReadRemark)],
            comment.GetProperty("resolved").GetBoolean())),
    ];

    private static void WriteFields(Utf8JsonWriter writer, TextRemark remark)
    {
        writer.WriteString("author"u8, remark.Author);
        if (remark.At is { } at)
            writer.WriteString("at"u8, at.UtcDateTime);
        writer.WriteString("text"u8, remark.Text);
    }

    private static TextRemark ReadRemark(JsonElement json) => new(
        json.GetProperty("author").GetString()!, json.TryGetProperty("at", out var at) ? at.GetDateTimeOffset() : null, json.GetProperty("text").GetString()!);
}
