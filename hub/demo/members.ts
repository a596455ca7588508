/** A member of the demonstration community. */
export interface DemoMember {
  email: string;
  role: 'facilitator' | 'mentor' | 'member';
  name: string;
  topics: string[];
  bio: string;
  openToMentor: boolean;
}

export const members = {
  lena: {
    email: 'lena@ward6.example',
    role: 'facilitator',
    name: 'Lena B.',
    topics: ['observations', 'teaching'],
    bio: 'Ward manager on Ward 6. I keep this community tidy and its questions answered.',
    openToMentor: false,
  },
  amina: {
    email: 'amina@ward6.example',
    role: 'mentor',
    name: 'Amina K.',
    topics: ['infection control', 'falls'],
    bio: 'Infection control nurse, nineteen years on wards. Ask me anything about hands.',
    openToMentor: true,
  },
  jonas: {
    email: 'jonas@ward6.example',
    role: 'member',
    name: 'Jonas O.',
    topics: ['night shifts'],
    bio: 'Nights, mostly. I collect what helps when there are two of us.',
    openToMentor: false,
  },
} satisfies Record<string, DemoMember>;

export type MemberName = keyof typeof members;
