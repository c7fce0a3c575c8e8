namespace Drafting.Documents.Ports;

/// <summary>One store that keeps drafts, who may see them, their meeting rooms, the library and its agreed language, and who was notified of what.</summary>
public interface IStorage : IDraftLog, IDraftCatalogue, IMeetingRooms, ILibrary, IAgreedLanguage, INotifications, IAsyncDisposable
{
    /// <summary>Completes where the store can be read and written.</summary>
    /// <exception cref="StorageUnavailableException">It cannot.</exception>
    Task CheckAsync(CancellationToken cancellation = default);
}
