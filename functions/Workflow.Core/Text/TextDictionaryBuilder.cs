namespace Workflow.Core.Text;

/// <summary>Gathers the entries of one row after another; the same builder serves all rows of a sheet.</summary>
public sealed class TextDictionaryBuilder
{
    private readonly List<KeyValuePair<string, string>> entries = [];

    /// <summary>Puts a text; an earlier one of the same key gives way.</summary>
    public void Set(string key, string text)
    {
        var place = IndexOf(key);
        if (place < 0)
        {
            entries.Add(new KeyValuePair<string, string>(key, text));
        }
        else
        {
            entries[place] = new KeyValuePair<string, string>(key, text);
        }
    }

    /// <summary>Puts a text unless there is one of the same key.</summary>
    public void TryAdd(string key, string text)
    {
        if (IndexOf(key) < 0)
        {
            entries.Add(new KeyValuePair<string, string>(key, text));
        }
    }

    /// <summary>The entries put since the last call; the builder is empty again.</summary>
    public TextDictionary Take()
    {
        if (entries.Count == 0)
        {
            return TextDictionary.None;
        }

        var taken = new TextDictionary([.. entries]);
        entries.Clear();
        return taken;
    }

    private int IndexOf(string key)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Key == key)
            {
                return i;
            }
        }

        return -1;
    }
}
