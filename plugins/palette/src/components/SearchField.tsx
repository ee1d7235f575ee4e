import InputAdornment from '@material-ui/core/InputAdornment';
import TextField from '@material-ui/core/TextField';
import SearchIcon from '@material-ui/icons/Search';
import { startTransition, useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { usePaletteTranslation } from '../translation';
import { LONGEST_SEARCH } from './longestSearch';

const TYPING_MS = 300;

export interface SearchFieldProps {
  readonly className?: string;
  /** Label for screen readers. */
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** A search field that reports its text when typing rests, so that the page never slows typing down. */
export function SearchField({
  className,
  label,
  text,
  onChange,
}: SearchFieldProps) {
  const { t } = usePaletteTranslation();
  const [draft, setDraft] = useState(text);
  useEffect(() => setDraft(text), [text]);
  useDebounce(
    () => draft !== text && startTransition(() => onChange(draft)),
    TYPING_MS,
    [draft],
  );
  return (
    <TextField
      className={className}
      size="small"
      variant="outlined"
      type="search"
      placeholder={t('common.search')}
      value={draft}
      inputProps={{ 'aria-label': label, maxLength: LONGEST_SEARCH }}
      InputProps={{
        startAdornment: (
          <InputAdornment position="start">
            <SearchIcon fontSize="small" />
          </InputAdornment>
        ),
      }}
      onChange={event => setDraft(event.target.value)}
    />
  );
}
