using System.Text.Json;

namespace Drafting.Operations;

/// <summary>Operations on threads of comments in their JSON form.</summary>
internal static class ThreadOperationJson
{
    public static void WriteFields(Utf8JsonWriter writer, ThreadOperation operation)
    {
        switch (operation)
        {
            case Comment comment:
                writer.WriteString("op"u8, "comment"u8);
                writer.WriteString("thread"u8, comment.Thread);
                writer.WriteString("comment"u8, comment.CommentId);
                ProposalOperationJson.WriteStretches(writer, "on"u8, comment.On);
                writer.WriteString("text"u8, comment.Text);
                if (comment.Quote is not null)
                    writer.WriteString("quote"u8, comment.Quote);
                break;
            case EditComment edit:
                writer.WriteString("op"u8, "editComment"u8);
                writer.WriteString("thread"u8, edit.Thread);
                writer.WriteString("comment"u8, edit.CommentId);
                writer.WriteString("text"u8, edit.Text);
                break;
            case SetThread set:
                writer.WriteString("op"u8, "setThread"u8);
                writer.WriteString("thread"u8, set.Thread);
                if (set.Resolved is { } resolved)
                    writer.WriteBoolean("resolved"u8, resolved);
                if (set.SetsAssigned)
                    writer.WriteString("assigned"u8, set.Assigned);
                break;
            case SealComment seal:
                writer.WriteString("op"u8, "sealComment"u8);
                writer.WriteString("thread"u8, seal.Thread);
                writer.WriteString("comment"u8, seal.CommentId);
                ProposalOperationJson.WriteStretches(writer, "on"u8, seal.On);
                writer.WriteString("sealed"u8, seal.Sealed);
                break;
            default:
                throw new ArgumentException($"Unknown operation {operation.GetType().Name}.", nameof(operation));
        }
    }

    /// <summary>Null where it is no operation on a thread.</summary>
    public static ThreadOperation? Read(string name, OperationFields fields) => name switch
    {
        "comment" => new Comment(
            fields.Id("thread"), fields.Id("comment"), fields.OptionalObjects("on", ProposalOperationJson.ReadStretch) ?? [], fields.Text("text"), fields.OptionalText("quote")),
        "editComment" => new EditComment(
            fields.Id("thread"), fields.Id("comment"), fields.Has("text") ? fields.OptionalText("text") : throw new FormatException("“text” is missing: null takes the comment away.")),
        "setThread" => new SetThread(fields.Id("thread"), fields.Has("resolved") ? fields.Flag("resolved") : null, fields.Has("assigned"), fields.OptionalText("assigned")),
        "sealComment" => new SealComment(fields.Id("thread"), fields.Id("comment"), fields.OptionalObjects("on", ProposalOperationJson.ReadStretch) ?? [], fields.Text("sealed")),
        _ => null,
    };
}
