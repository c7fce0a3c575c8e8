using System.Text.Json;
using Drafting.Documents;
using Drafting.Operations;
using Microsoft.AspNetCore.DataProtection;

namespace Drafting.Server.Sealed;

/// <summary>What the log does not tell of something said or done in a sealed thread.</summary>
/// <param name="Delegation">Whose thread it is.</param>
/// <param name="User">Whose account it was.</param>
/// <param name="Operation">What was said or done, as applied.</param>
internal sealed record SealedWords(string Delegation, string User, ThreadOperation Operation);

/// <summary>
/// Encrypts what one delegation alone reads. A ciphertext opens in its draft and thread and under its own id, so that copied elsewhere it says nothing there.
/// </summary>
internal sealed class CommentSeal(IDataProtectionProvider protection)
{
    // A word or two fits one of these, as does whatever else is done in a thread; the longest comment about sixty.
    private const int Block = 256;

    private readonly PaddedSeal seal = new(protection, "Drafting.Sealed.Comments", Block);

    /// <summary>The words, sealed for a draft, their thread and their id in it.</summary>
    public string Seal(string draftId, string id, SealedWords words) => seal.Seal(
        writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("delegation"u8, words.Delegation);
            writer.WriteString("by"u8, words.User);
            writer.WritePropertyName("operation"u8);
            OperationJson.Write(writer, words.Operation);
            writer.WriteEndObject();
        },
        draftId,
        words.Operation.Thread,
        id);

    /// <summary>The words; null where they were not sealed for this place, or the key is lost.</summary>
    public SealedWords? Open(string draftId, string thread, SealedStep step) => seal.Open(step.Sealed, Read, draftId, thread, step.Id);

    private static SealedWords Read(JsonElement json) => new(
        json.GetProperty("delegation").GetString()!, json.GetProperty("by").GetString()!, (ThreadOperation)OperationJson.Read(json.GetProperty("operation")));
}
